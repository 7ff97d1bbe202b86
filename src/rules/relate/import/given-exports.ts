import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import { coalesce, equal, greater, greaterEqual, isNull, literal } from '../../../relation/expressions.ts';
import { descending } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { requiredExports } from './required-exports.ts';

const { definition, export: exported, property } = factTables;

const members = from('export', exported)
  .where((t) => [
    equal(t.export.kind, literal('property')),
    greater(t.export.name_node, literal(0)),
    greaterEqual(t.export.exported, literal(0)),
  ])
  .select((t) => ({ ...t.export }));
/** Values that have names of their own. */
const named = union(
  from('definition', definition).select((t) => ({ file: t.definition.file, node: t.definition.node })),
  from('name', relationTables.resolvedName).select((t) => ({ file: t.name.file, node: t.name.node })),
);
const namedMembers = from('export', members)
  .whereExists('named', named, (t) => [equal(t.export.file, t.named.file), equal(t.export.value, t.named.node)])
  .select((t) => ({ file: t.export.file, token: t.export.exported }));

/**
 * Members of the export object whose value has no name of its own and is nothing of another module; one that is no entry of an object written out has no `entry`.
 * A member is often given nothing first, only to be there: what it is given last counts, and what has a name before all else.
 */
export const givenExports = from('export', members)
  .whereNone('named', named, (t) => [equal(t.export.file, t.named.file), equal(t.export.value, t.named.node)])
  .whereNone('member', namedMembers, (t) => [
    equal(t.export.file, t.member.file),
    equal(t.export.exported, t.member.token),
  ])
  .whereNone('module', requiredExports, (t) => [
    equal(t.export.file, t.module.file),
    equal(t.export.node, t.module.node),
  ])
  .best((t) => ({ by: [t.export.file, t.export.exported], order: [descending(t.export.node)] }))
  .leftJoin('entry', property, (t) => [equal(t.export.file, t.entry.file), equal(t.export.name_node, t.entry.name)])
  .select((t) => ({
    language: t.export.language,
    file: t.export.file,
    token: t.export.exported,
    node: coalesce(t.entry.node, t.export.name_node),
    is_added: isNull(t.entry.node),
  }));
