import type { ArgumentNames } from './flow-model.ts';
import { givenAs } from './library-steps.ts';
import type { ModelledFlow } from './modelled-flow.ts';
import { nameOf, namesOf } from './names-of.ts';

/** Whether a call is given something outside the workspace that has one of some names. */
export function isGiven(
  { facts, outside, namesAt }: ModelledFlow,
  call: number,
  { argument, is }: ArgumentNames,
): boolean {
  const names = new Set(is.flatMap(namesOf).map(nameOf));
  return givenAs(facts, outside, call, argument).some((value) => namesAt(value).some((name) => names.has(name)));
}
