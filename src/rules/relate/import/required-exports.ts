import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import { equal, greaterEqual, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { defaultToken } from './default-token.ts';

const { binding, export: exported, import: imported, memberAccess, property, symbol } = factTables;
const { importModule, resolvedName } = relationTables;

/** Members of the export object that are given a value on their own. */
const given = from('export', exported)
  .where((t) => [equal(t.export.kind, literal('property')), greaterEqual(t.export.exported, literal(0))])
  .whereNone('entry', property, (t) => [equal(t.export.file, t.entry.file), equal(t.export.name_node, t.entry.name)])
  .select((t) => ({ ...t.export }));
const modules = (kind: string) =>
  from('load', imported)
    .where((t) => equal(t.load.kind, literal(kind)))
    .join('module', importModule, (t) => [
      equal(t.load.file, t.module.file),
      equal(t.load.node, t.module.node),
      equal(t.module.part, literal('module')),
    ])
    .select((t) => ({ file: t.load.file, node: t.load.node, local: t.load.local, target: t.module.target }));

const loads = from('load', modules('dynamic')).select((t) => ({
  file: t.load.file,
  node: t.load.node,
  target: t.load.target,
}));
const loaded = from('export', given)
  .join('load', loads, (t) => [equal(t.export.file, t.load.file), equal(t.export.value, t.load.node)])
  .select((t) => ({
    file: t.export.file,
    node: t.export.node,
    exported: t.export.exported,
    target: t.load.target,
    token: literal(defaultToken),
  }));

/** Names of modules that are bound once. */
const names = from('load', modules('module_alias'))
  .join('binding', binding, (t) => [equal(t.load.file, t.binding.file), equal(t.load.local, t.binding.node)])
  .join('symbol', symbol, (t) => [
    equal(t.binding.file, t.symbol.file),
    equal(t.binding.node, t.symbol.node),
    equal(t.symbol.bindings, literal(1)),
  ])
  .join('name', resolvedName, (t) => [equal(t.symbol.file, t.name.file), equal(t.symbol.node, t.name.symbol)])
  .select((t) => ({ file: t.name.file, node: t.name.node, target: t.load.target }));
const taken = from('export', given)
  .join('access', memberAccess, (t) => [equal(t.export.file, t.access.file), equal(t.export.value, t.access.node)])
  .where((t) => greaterEqual(t.access.token, literal(0)))
  .join('name', union(names, loads), (t) => [equal(t.access.file, t.name.file), equal(t.access.object, t.name.node)])
  .whereExists('offered', exported, (t) => [
    equal(t.name.target, t.offered.file),
    equal(t.access.token, t.offered.exported),
    equal(t.offered.kind, literal('property')),
  ])
  .select((t) => ({
    file: t.export.file,
    node: t.export.node,
    exported: t.export.exported,
    target: t.name.target,
    token: t.access.token,
  }));

/** Members of the export object that are another module, or a member that its export object is given: they are what that is. */
export const requiredExports = union(loaded, taken);
