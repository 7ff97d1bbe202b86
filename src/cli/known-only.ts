import { Option } from 'commander';

/** The options of commands that follow values. */
export interface FlowOptions {
  readonly knownOnly?: boolean;
}

/** How far commands follow values: without it, guesses go on behind calls of unknown functions. */
export const knownOnlyOption = (): Option =>
  new Option('--known-only', 'end the way of a value at calls of functions nobody knows, instead of guessing');

/** The part of a request that the option is. */
export const knownOnlyOf = ({ knownOnly }: FlowOptions): FlowOptions => (knownOnly ? { knownOnly } : {});
