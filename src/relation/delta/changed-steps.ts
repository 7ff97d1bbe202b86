import type { Relation } from '../relation.ts';
import { tablesRead } from '../tables-read.ts';
import { type Changes, Untraceable } from './changes.ts';
import { type Names, onlyColumns, type Part, unionOf } from './part.ts';
import type { Fixpoint } from './stored-fixpoint.ts';

type ChangedRows = (at: Relation, wanted: Names, changes: Changes) => readonly Part[];

/**
 * Rows that a fixpoint has and did not have, or had and has no longer: what changed rows begin, or lead to from rows that it
 * had, and what follows from these by steps that there are or were. That is the first half of deleting and deriving again
 * (Gupta, Mumick and Subrahmanian, Maintaining Views Incrementally); rows that it had are known where they are stored.
 */
export function changedSteps(at: Fixpoint, changes: Changes, changedRows: ChangedRows): readonly Part[] {
  const { stored } = changes;
  if (stored?.name !== at.name || changes.self)
    throw new Untraceable(`What follows from changed rows by steps is known once \`${at.name}\` has run.`);
  const known = { ...changes, quiet: new Set([...changes.quiet].filter((part) => !reads(part, at.name))) };
  const before: Changes = { ...known, self: { name: at.name, rows: stored.table, isFollowed: false } };
  const name = `changed_${at.name}`;
  let names: Names = new Set(Object.keys(at.schema));
  for (;;) {
    const begun = [...changedRows(at.seed, names, changes), ...changedRows(at.step, names, before)];
    if (begun.length === 0) return [];
    const rows = { kind: 'table', table: name, schema: onlyColumns({ ...at }, names).schema } as const;
    const after: Changes = { ...known, self: { name: at.name, rows, isFollowed: true } };
    const parts = [begun, changedRows(at.step, names, after)] as const;
    const told = new Set([...names].filter((column) => parts.flat().every(({ schema }) => column in schema)));
    if (told.size === 0) throw new Untraceable(`Nothing can be told of what changes in \`${at.name}\`.`);
    if (told.size === names.size) return [steps(name, parts[0], parts[1], names)];
    names = told;
  }
}

function steps(name: string, begun: readonly Part[], following: readonly Part[], names: Names): Part {
  const seed = together(begun, names);
  if (following.length === 0) return seed;
  return { kind: 'fixpoint', name, seed, step: together(following, names), schema: seed.schema };
}

const together = (parts: readonly Part[], names: Names): Part =>
  unionOf(parts.map((part) => onlyColumns(part, names)) as [Part, ...Part[]]);

const reads = (part: Relation, table: string): boolean => tablesRead(part).includes(table);
