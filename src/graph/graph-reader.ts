import type { Relation } from '../relation/relation.ts';

export type ParameterValue = string | number | bigint | boolean;

/** Runs a relation in the session; 64-bit integers come as bigint. Relations are constants, so a plan can be kept. */
export interface GraphReader {
  rows(
    relation: Relation,
    parameters: Readonly<Record<string, ParameterValue>>,
  ): Promise<readonly Readonly<Record<string, unknown>>[]>;

  /** All rows of a relation of integers and choices without nulls, as typed arrays; choices are places in their list. */
  numbers(
    relation: Relation,
  ): Promise<{ readonly columns: Readonly<Record<string, Int32Array>>; readonly rows: number }>;
}
