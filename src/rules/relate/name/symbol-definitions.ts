import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { either, equal, isNull, literal, notEqual, oneOf } from '../../../relation/expressions.ts';
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

const found = distinct(union(named, assigned));
const described = from('found', found)
  .join('definition', definition, (t) => [
    equal(t.found.file, t.definition.file),
    equal(t.found.definition, t.definition.node),
  ])
  .select((t) => ({ ...t.found, kind: t.definition.kind }));
const implemented = distinct(
  from('found', described)
    .where((t) => oneOf(t.found.kind, literal('function'), literal('method')))
    .select((t) => ({ file: t.found.file, symbol: t.found.symbol })),
);

export default relateRule({
  id: 'symbol-definitions',
  family: 'name',
  title: 'Definitions behind a symbol',
  why: 'A function or class declaration gives its name a value; so does a variable that is given a function. Signatures before an implementation stand for it.',
  logic:
    'symbol_definition(f, y, d) :- binding(f, n) of y, definition(f, d, name: n); binding(f, n, value: d) of y, definition(f, d).',
  output: relationTables.symbolDefinition,
  relation: from('found', described)
    .leftJoin('implemented', implemented, (t) => [
      equal(t.found.file, t.implemented.file),
      equal(t.found.symbol, t.implemented.symbol),
    ])
    .where((t) => either(notEqual(t.found.kind, literal('signature')), isNull(t.implemented.file)))
    .select((t) => ({ file: t.found.file, symbol: t.found.symbol, definition: t.found.definition })),
  examples: [
    {
      title: 'A variable given a function means the function',
      files: { 'a.ts': 'const f = () => 1;\nf();\n' },
      edges: ['a.ts CALLS a.ts:f'],
    },
    {
      title: 'A variable given the result of a call does not',
      files: { 'a.ts': 'function g() {}\nconst f = g();\nf();\n' },
      edges: ['a.ts CALLS ?f (dynamic)', 'a.ts CALLS a.ts:g'],
    },
  ],
});
