import type { Table } from '../../model/table.ts';
import { relationTables } from '../../model/tables/relations.ts';

export interface RelationEnds {
  readonly table: Table;
  /** Columns that say what a row is about, and what it leads to: a file and a node, or one column alone. */
  readonly source: readonly string[];
  readonly target: readonly string[];
}

const r = relationTables;
const toTarget = ['target_file', 'target_node'];
const ends = (table: Table, source: readonly string[], target: readonly string[] = toTarget): RelationEnds => ({
  table,
  source,
  target,
});

/** The relations that lead from one thing to another. Those that list things, such as calls without a target, have no ends. */
export const relationEnds: readonly RelationEnds[] = [
  ends(r.resolvedName, ['file', 'node'], ['file', 'symbol']),
  ends(r.importModule, ['file', 'node'], ['target']),
  ends(r.moduleMember, ['file', 'token']),
  ends(r.symbolTarget, ['file', 'symbol']),
  ends(r.symbolDefinition, ['file', 'symbol'], ['file', 'definition']),
  ends(r.symbolValue, ['file', 'symbol']),
  ends(r.memberValue, ['file', 'token']),
  ends(r.staticValue, ['file', 'node']),
  ends(r.supertype, ['file', 'node']),
  ends(r.ancestor, ['file', 'class']),
  ends(r.classMember, ['file', 'class'], ['member_file', 'member']),
  ends(r.override, ['file', 'node']),
  ends(r.callableMember, ['file', 'class']),
  ends(r.receiver, ['file', 'node']),
  ends(r.value, ['file', 'node']),
  ends(r.callTarget, ['file', 'node']),
  ends(r.referenceTarget, ['file', 'node']),
  ends(r.symbolEntity, ['file', 'symbol'], ['file', 'entity']),
];
