import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, greater, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { languagesWith } from './typed-language.ts';

const { binding, symbol, typeForm } = factTables;
const { resolvedName, symbolTarget } = relationTables;

/** Variables that are given a type made of others, once. */
const forms = distinct(
  from('form', typeForm)
    .whereExists('expressions', languagesWith('types-as-expressions'), (t) => [
      equal(t.form.language, t.expressions.language),
    ])
    .where((t) => oneOf(t.form.kind, literal('argument'), literal('choice')))
    .select((t) => ({ file: t.form.file, node: t.form.node })),
);
const aliases = from('form', forms)
  .join('binding', binding, (t) => [equal(t.form.file, t.binding.file), equal(t.form.node, t.binding.value)])
  .join('symbol', symbol, (t) => [
    equal(t.binding.file, t.symbol.file),
    equal(t.binding.scope, t.symbol.scope),
    equal(t.binding.token, t.symbol.token),
    equal(t.symbol.bindings, literal(1)),
  ])
  .select((t) => ({ file: t.form.file, type: t.form.node, symbol: t.symbol.node }));

/** Names where a type is expected. */
const occurrences = from('name', resolvedName)
  .whereExists('part', typeForm, (t) => [equal(t.name.file, t.part.file), equal(t.name.node, t.part.part)])
  .select((t) => ({ file: t.name.file, node: t.name.node, symbol: t.name.symbol }));
const own = from('name', occurrences)
  .join('alias', aliases, (t) => [equal(t.name.file, t.alias.file), equal(t.name.symbol, t.alias.symbol)])
  .select((t) => ({ file: t.alias.file, node: t.alias.type, to_file: t.name.file, to_node: t.name.node }));
const imported = from('name', occurrences)
  .join('import', symbolTarget, (t) => [equal(t.name.file, t.import.file), equal(t.name.symbol, t.import.symbol)])
  .where((t) => greater(t.import.target_node, literal(0)))
  .join('alias', aliases, (t) => [
    equal(t.import.target_file, t.alias.file),
    equal(t.import.target_node, t.alias.symbol),
  ])
  .select((t) => ({ file: t.alias.file, node: t.alias.type, to_file: t.name.file, to_node: t.name.node }));

export default relateRule({
  id: 'alias-type-flows',
  family: 'type',
  title: 'Variables that stand for types',
  why: 'A variable that is given a type made of others, once, means that type wherever a type is expected.',
  logic:
    'type_flow(v, n) :- binding(y, value: v), type_form(v, …), resolved_name(n, y), n stands where a type is expected.',
  output: typeTables.typeFlow,
  relation: distinct(union(own, imported)),
  examples: [
    {
      title: 'A name for lists of a class',
      files: {
        'a.py':
          'from typing import List\nclass A:\n    def m(self): ...\nAll = List[A]\ndef f(every: All):\n    for each in every:\n        each.m()\n',
      },
      edges: ['a.py:f CALLS a.py:A.m'],
    },
    {
      title: 'A variable with an element of something',
      files: {
        'a.py': 'class A:\n    def m(self): ...\ntable = {}\nAll = table[A]\ndef f(every: All):\n    every.m()\n',
      },
      edges: ['a.py:f CALLS ?m (unknown_type)'],
    },
  ],
});
