import { definitionTables } from '../../../model/tables/definitions.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal, greater, literal, notEqual, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { namesOfVariables } from '../name/names-of-variables.ts';

const { binding, literal: literals, symbol } = factTables;
const { definitionSite } = definitionTables;

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
  .select((t) => ({ file: t.symbol.file, symbol: t.symbol.node, said: t.binding.value }));

export default relateRule({
  id: 'constant-names',
  family: 'value',
  title: 'Names that stand for one value that is written out',
  why: 'A variable with one binding, whose value is written out there, has that value wherever it is used, also where it is imported.',
  logic:
    'constant_name(n, v) :- resolved_name(n, y), binding(y, v), v is a text, a number, a truth value or null, y is given nothing else.',
  output: relationTables.constantName,
  relation: distinct(
    from('name', namesOfVariables(constants)).select((t) => ({
      file: t.name.file,
      node: t.name.node,
      target_file: t.name.variable_file,
      target_node: t.name.said,
    })),
  ),
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
