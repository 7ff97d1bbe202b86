import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import { coalesce, equal, greaterEqual, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { binding, definition, export: exported, literal: literals, property, symbol } = factTables;
const { resolvedName } = relationTables;

/** Objects written out that are given to a variable, once, which a module gives as a whole. */
const objects = from('export', exported)
  .where((t) => equal(t.export.kind, literal('object')))
  .join('name', resolvedName, (t) => [equal(t.export.file, t.name.file), equal(t.export.value, t.name.node)])
  .join('symbol', symbol, (t) => [
    equal(t.name.file, t.symbol.file),
    equal(t.name.symbol, t.symbol.node),
    equal(t.symbol.bindings, literal(1)),
  ])
  .join('binding', binding, (t) => [equal(t.symbol.file, t.binding.file), equal(t.symbol.node, t.binding.node)])
  .whereExists('map', literals, (t) => [
    equal(t.binding.file, t.map.file),
    equal(t.binding.value, t.map.node),
    equal(t.map.kind, literal('map')),
  ])
  .select((t) => ({ file: t.binding.file, node: t.binding.value }));

const entries = from('object', objects)
  .join('entry', property, (t) => [
    equal(t.object.file, t.entry.file),
    equal(t.object.node, t.entry.owner),
    equal(t.entry.kind, literal('entry')),
  ])
  .where((t) => greaterEqual(t.entry.token, literal(0)))
  .select((t) => ({ file: t.entry.file, token: t.entry.token, node: t.entry.node, value: t.entry.value }));

/** What a module offers that gives such an object: what an entry names, or the entry itself. */
export const wholeEntries = union(
  from('entry', entries)
    .join('name', resolvedName, (t) => [equal(t.entry.file, t.name.file), equal(t.entry.value, t.name.node)])
    .select((t) => ({ file: t.entry.file, token: t.entry.token, node: t.name.symbol })),
  from('entry', entries)
    .whereNone('name', resolvedName, (t) => [equal(t.entry.file, t.name.file), equal(t.entry.value, t.name.node)])
    .leftJoin('definition', definition, (t) => [
      equal(t.entry.file, t.definition.file),
      equal(t.entry.value, t.definition.node),
    ])
    .select((t) => ({
      file: t.entry.file,
      token: t.entry.token,
      node: coalesce(t.definition.node, t.entry.node),
    })),
);
