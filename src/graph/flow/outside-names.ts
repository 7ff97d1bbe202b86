import { memberAccess } from '../../model/tables/facts.ts';
import { relationTables } from '../../model/tables/relations.ts';
import { union } from '../../relation/combine.ts';
import { concat, equal, literal, notEqual, oneOf } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import type { GraphReader } from '../graph-reader.ts';
import { place } from './step-store.ts';

const { openCall, openName } = relationTables;

const outside = ['external', 'builtin'].map((reason) => literal(reason));

/** Members of what the language itself offers, with the name of the object before. */
const builtinMembers = from('access', memberAccess)
  .join('object', openName, (t) => [
    equal(t.access.file, t.object.file),
    equal(t.access.object, t.object.node),
    equal(t.object.reason, literal('builtin')),
  ])
  .join('member', openName, (t) => [equal(t.access.file, t.member.file), equal(t.access.name, t.member.node)])
  .select((t) => ({
    file: t.access.file,
    node: t.access.node,
    name: concat(t.object.name, literal('.'), t.member.name),
  }));

/** Names of values outside the workspace: names, and whole accesses to their members. */
const values = union(
  from('name', openName)
    .where((t) => oneOf(t.name.reason, ...outside))
    .select((t) => ({ file: t.name.file, node: t.name.node, name: t.name.name })),
  from('name', openName)
    .where((t) => equal(t.name.reason, literal('external')))
    .join('access', memberAccess, (t) => [equal(t.name.file, t.access.file), equal(t.name.node, t.access.name)])
    .select((t) => ({ file: t.name.file, node: t.access.node, name: t.name.name })),
  builtinMembers,
);

/** Calls of functions outside the workspace; a method of an unknown object has a dot before its name. */
const calls = union(
  from('call', openCall)
    .where((t) => oneOf(t.call.reason, ...outside))
    .select((t) => ({ file: t.call.file, node: t.call.node, name: t.call.name })),
  from('call', openCall)
    .where((t) => [notEqual(t.call.reason, literal('external')), notEqual(t.call.reason, literal('builtin'))])
    .select((t) => ({ file: t.call.file, node: t.call.node, name: concat(literal('.'), t.call.name) })),
);

export interface OutsideName {
  readonly at: number;
  readonly name: string;
}

const named = async (reader: GraphReader, relation: typeof values | typeof calls): Promise<readonly OutsideName[]> =>
  (await reader.rows(relation, {})).map((row) => ({
    at: place(Number(row.file), Number(row.node)),
    name: String(row.name),
  }));

/** Values that come from outside the workspace, by their qualified names. */
export const outsideValues = (reader: GraphReader) => named(reader, values);
/** Calls of what lies outside the workspace. */
export const outsideCalls = (reader: GraphReader) => named(reader, calls);
