import { kindRole, syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal, greater, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { definition, export: exported, import: imported, literal: literals, property } = factTables;

const objects = from('export', exported)
  .join('literal', literals, (t) => [
    equal(t.export.file, t.literal.file),
    equal(t.export.value, t.literal.node),
    equal(t.literal.kind, literal('map')),
  ])
  .select((t) => ({ file: t.literal.file, node: t.literal.node, name: t.export.name_node }));
const comments = from('role', kindRole)
  .where((t) => equal(t.role.role, literal('comment')))
  .select((t) => ({ language: t.role.language, kind: t.role.kind }));
/** Objects with something in them that is more than the name of a variable. */
const full = from('object', objects)
  .join('entry', syntaxNode, (t) => [equal(t.object.file, t.entry.file), equal(t.object.node, t.entry.parent)])
  .whereNone('comment', comments, (t) => [
    equal(t.entry.language, t.comment.language),
    equal(t.entry.kind, t.comment.kind),
  ])
  .whereNone('short', property, (t) => [
    equal(t.entry.file, t.short.file),
    equal(t.entry.node, t.short.node),
    equal(t.short.name, t.short.value),
  ])
  .select((t) => ({ file: t.object.file, node: t.object.node }));
/** Words after which an object of nothing but names of variables, or of nothing at all, is given: what it has the module has. */
export const listedWholes = distinct(
  from('object', objects)
    .whereNone('full', full, (t) => [equal(t.object.file, t.full.file), equal(t.object.node, t.full.node)])
    .select((t) => ({ ...t.object })),
);

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
  .whereNone('listed', listedWholes, (t) => [equal(t.export.file, t.listed.file), equal(t.export.value, t.listed.node)])
  .select((t) => ({
    language: t.export.language,
    file: t.export.file,
    kind: t.export.kind,
    node: t.export.name_node,
    token: t.export.name,
    value: t.export.value,
  }));
