import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';

const { binding, definition, symbol } = factTables;

/** Bindings with the symbol they belong to. */
const bound = from('binding', binding)
  .join('symbol', symbol, (t) => [
    equal(t.binding.file, t.symbol.file),
    equal(t.binding.scope, t.symbol.scope),
    equal(t.binding.token, t.symbol.token),
  ])
  .select((t) => ({ file: t.binding.file, node: t.binding.node, symbol: t.symbol.node, value: t.binding.value }));

const named = from('bound', bound)
  .join('definition', definition, (t) => [
    equal(t.bound.file, t.definition.file),
    equal(t.bound.node, t.definition.name),
  ])
  .select((t) => ({ file: t.bound.file, symbol: t.bound.symbol, definition: t.definition.node }));

const assigned = from('bound', bound)
  .join('definition', definition, (t) => [
    equal(t.bound.file, t.definition.file),
    equal(t.bound.value, t.definition.node),
  ])
  .select((t) => ({ file: t.bound.file, symbol: t.bound.symbol, definition: t.definition.node }));

export default relateRule({
  id: 'symbol-definitions',
  family: 'name',
  title: 'Definitions behind a symbol',
  why: 'A function or class declaration gives its name a value; so does a variable that is given a function.',
  logic:
    'symbol_definition(f, y, d) :- binding(f, n) of y, definition(f, d, name: n); binding(f, n, value: d) of y, definition(f, d).',
  output: relationTables.symbolDefinition,
  relation: distinct(union(named, assigned)),
});
