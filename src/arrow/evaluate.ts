import type { Table } from 'apache-arrow';
import type { Relation } from '../relation/relation.ts';
import { evaluateRelation } from './evaluate-relation.ts';
import type { Parameters } from './parameters.ts';
import { toTable } from './to-table.ts';

/** Tables by name, or a function that finds them. */
export type Tables = ReadonlyMap<string, Table> | ((name: string) => Table | undefined);

/**
 * The rows of a relation, computed from Arrow tables with the meaning that the database gives it. Throws
 * `UnsupportedInLane` where that meaning is out of reach.
 */
export function evaluate(relation: Relation, tables: Tables, parameters: Parameters = {}): Table {
  const table = typeof tables === 'function' ? tables : (name: string) => tables.get(name);
  return toTable(
    evaluateRelation(relation, {
      parameters,
      table,
      working: new Map(),
      known: new Map(),
      indexes: new WeakMap(),
    }),
  );
}
