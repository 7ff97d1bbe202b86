import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { equal, greater, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { definition, export: exported, import: imported, literal: literals } = factTables;

/** Objects without anything in them: what they have is given to them later, as it would be to the module. */
const empty = from('literal', literals)
  .where((t) => equal(t.literal.kind, literal('map')))
  .whereNone('entry', syntaxNode, (t) => [equal(t.literal.file, t.entry.file), equal(t.literal.node, t.entry.parent)])
  .select((t) => ({ file: t.literal.file, node: t.literal.node }));

/** Words after which a module gives a value as a whole, where the value has no name of its own and is no other module. */
export const givenWholes = from('export', exported)
  .where((t) => [
    oneOf(t.export.kind, literal('object'), literal('default')),
    greater(t.export.name_node, literal(0)),
    greater(t.export.value, literal(0)),
  ])
  .whereNone('definition', definition, (t) => [
    equal(t.export.file, t.definition.file),
    equal(t.export.value, t.definition.node),
  ])
  .whereNone('name', relationTables.resolvedName, (t) => [
    equal(t.export.file, t.name.file),
    equal(t.export.value, t.name.node),
  ])
  .whereNone('module', imported, (t) => [equal(t.export.file, t.module.file), equal(t.export.value, t.module.node)])
  .whereNone('empty', empty, (t) => [equal(t.export.file, t.empty.file), equal(t.export.value, t.empty.node)])
  .select((t) => ({
    language: t.export.language,
    file: t.export.file,
    kind: t.export.kind,
    node: t.export.name_node,
    token: t.export.name,
    value: t.export.value,
  }));
