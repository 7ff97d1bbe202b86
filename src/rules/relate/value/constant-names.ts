import { definitionTables } from '../../../model/tables/definitions.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, greater, literal, notEqual, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';

const { binding, literal: literals, symbol } = factTables;
const { definitionSite } = definitionTables;
const { resolvedName, symbolTarget } = relationTables;

/** Variables that are given a text or a number, and nothing else. */
const constants = from('binding', binding)
  .where((t) => greater(t.binding.value, literal(0)))
  .whereExists('value', literals, (t) => [
    equal(t.binding.file, t.value.file),
    equal(t.binding.value, t.value.node),
    oneOf(t.value.kind, literal('string'), literal('number'), literal('boolean'), literal('null')),
  ])
  .join('symbol', symbol, (t) => [
    equal(t.binding.file, t.symbol.file),
    equal(t.binding.scope, t.symbol.scope),
    equal(t.binding.token, t.symbol.token),
    equal(t.symbol.bindings, literal(1)),
  ])
  .whereNone('other', definitionSite, (t) => [
    equal(t.symbol.file, t.other.file),
    equal(t.symbol.node, t.other.symbol),
    equal(t.other.fields, literal(0)),
    notEqual(t.other.node, t.binding.node),
  ])
  .select((t) => ({ file: t.symbol.file, symbol: t.symbol.node, value: t.binding.value }));

const here = from('name', resolvedName)
  .join('constant', constants, (t) => [equal(t.name.file, t.constant.file), equal(t.name.symbol, t.constant.symbol)])
  .select((t) => ({
    file: t.name.file,
    node: t.name.node,
    target_file: t.constant.file,
    target_node: t.constant.value,
  }));

const imported = from('name', resolvedName)
  .join('import', symbolTarget, (t) => [equal(t.name.file, t.import.file), equal(t.name.symbol, t.import.symbol)])
  .where((t) => greater(t.import.target_node, literal(0)))
  .join('constant', constants, (t) => [
    equal(t.import.target_file, t.constant.file),
    equal(t.import.target_node, t.constant.symbol),
  ])
  .select((t) => ({
    file: t.name.file,
    node: t.name.node,
    target_file: t.constant.file,
    target_node: t.constant.value,
  }));

export default relateRule({
  id: 'constant-names',
  family: 'value',
  title: 'Names that stand for one value that is written out',
  why: 'A variable with one binding, whose value is written out there, has that value wherever it is used, also where it is imported.',
  logic:
    'constant_name(n, v) :- resolved_name(n, y), binding(y, v), v is a text, a number, a truth value or null, y is given nothing else.',
  output: relationTables.constantName,
  relation: distinct(union(here, imported)),
  examples: [
    {
      title: 'A key that a constant names',
      files: { 'a.py': "def f(): ...\ndef g(): ...\nK = 'k'\nd = {}\nd[K] = f\nd['l'] = g\ndef h():\n    d['l']()\n" },
      edges: ['a.py:h CALLS a.py:g'],
    },
    {
      title: 'A variable that is given another value',
      files: {
        'a.py': "def f(): ...\ndef g(): ...\nK = 'k'\nK = 'm'\nd = {}\nd[K] = f\nd['l'] = g\ndef h():\n    d['l']()\n",
      },
      edges: ['a.py:h CALLS a.py:f (one of)', 'a.py:h CALLS a.py:g (one of)'],
    },
  ],
});
