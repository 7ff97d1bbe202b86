import { factTables } from '../../../model/tables/facts.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { binding, definition, export: exported, scopeHome, symbol } = factTables;

/** Names that are declared and exported in a namespace. */
export const namespaceExports = from('export', exported)
  .join('binding', binding, (t) => [equal(t.export.file, t.binding.file), equal(t.export.name_node, t.binding.node)])
  .join('symbol', symbol, (t) => [
    equal(t.binding.file, t.symbol.file),
    equal(t.binding.scope, t.symbol.scope),
    equal(t.binding.token, t.symbol.token),
  ])
  .join('home', scopeHome, (t) => [equal(t.symbol.file, t.home.file), equal(t.symbol.scope, t.home.scope)])
  .join('space', definition, (t) => [
    equal(t.home.file, t.space.file),
    equal(t.home.definition, t.space.node),
    equal(t.space.kind, literal('namespace')),
  ])
  .select((t) => ({ file: t.symbol.file, space: t.space.node, token: t.symbol.token, symbol: t.symbol.node }));
