import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { namespaceExports } from './namespace-exports.ts';

const { binding, definition, export: exported, symbol } = factTables;

/** Names that a module gives as a whole, with what they are bound to. */
export const wholeSymbols = from('export', exported)
  .where((t) => equal(t.export.kind, literal('object')))
  .join('name', relationTables.resolvedName, (t) => [
    equal(t.export.file, t.name.file),
    equal(t.export.value, t.name.node),
  ])
  .select((t) => ({ file: t.export.file, symbol: t.name.symbol }));

/** What a namespace exports that a module gives as a whole: the module offers it. */
export const wholeNamespaces = from('whole', wholeSymbols)
  .join('symbol', symbol, (t) => [equal(t.whole.file, t.symbol.file), equal(t.whole.symbol, t.symbol.node)])
  .join('binding', binding, (t) => [
    equal(t.symbol.file, t.binding.file),
    equal(t.symbol.scope, t.binding.scope),
    equal(t.symbol.token, t.binding.token),
  ])
  .join('space', definition, (t) => [
    equal(t.binding.file, t.space.file),
    equal(t.binding.node, t.space.name),
    equal(t.space.kind, literal('namespace')),
  ])
  .join('export', namespaceExports, (t) => [equal(t.space.file, t.export.file), equal(t.space.node, t.export.space)])
  .select((t) => ({ file: t.export.file, token: t.export.token, symbol: t.export.symbol }));
