import { factTables } from '../../../model/tables/facts.ts';
import { pointsToTables } from '../../../model/tables/points-to.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { foreignNames } from '../name/foreign-names.ts';
import { constraint, none, output, within } from './constraint.ts';
import { settledNames } from './settled-names.ts';

const { binding, reference, symbol } = factTables;

const settledValues = distinct(
  from('settled', settledNames).select((t) => ({
    file: t.settled.file,
    node: t.settled.definition,
    symbol: t.settled.symbol,
  })),
);

const occurrences = from('name', relationTables.resolvedName)
  .whereNone('settled', settledNames, (t) => [equal(t.name.file, t.settled.file), equal(t.name.node, t.settled.node)])
  .whereNone('value', settledValues, (t) => [equal(t.name.file, t.value.file), equal(t.name.node, t.value.node)])
  .select((t) => within('alias', t.name.file, t.name.node, t.name.symbol));

/** Occurrences that one later value reaches are that value's own; it is one of those of the symbol, too. */
const settled = union(
  from('settled', settledNames).select((t) => within('flow', t.settled.file, t.settled.definition, t.settled.node)),
  from('value', settledValues).select((t) => within('flow', t.value.file, t.value.node, t.value.symbol)),
);

/** Places where a name is given a value; the first stands for the symbol itself. */
const bindings = from('binding', binding)
  .join('symbol', symbol, (t) => [
    equal(t.binding.file, t.symbol.file),
    equal(t.binding.scope, t.symbol.scope),
    equal(t.binding.token, t.symbol.token),
  ])
  .whereNone('settled', settledValues, (t) => [
    equal(t.binding.file, t.settled.file),
    equal(t.binding.node, t.settled.node),
  ])
  .select((t) => within('alias', t.binding.file, t.binding.node, t.symbol.node));

/** Names that all names of another module are imported with, or that are declared for all files. */
const foreign = from('name', foreignNames).select((t) =>
  constraint('flow', { file: t.name.target_file, node: t.name.target_node }, { file: t.name.file, node: t.name.node }),
);

const unbound = from('reference', reference)
  .whereNone('name', relationTables.resolvedName, (t) => [
    equal(t.reference.file, t.name.file),
    equal(t.reference.node, t.name.node),
  ])
  .whereNone('native', pointsToTables.nativeValue, (t) => [
    equal(t.reference.file, t.native.file),
    equal(t.reference.node, t.native.node),
  ])
  .whereNone('foreign', foreignNames, (t) => [
    equal(t.reference.file, t.foreign.file),
    equal(t.reference.node, t.foreign.node),
  ])
  .select((t) => constraint('unknown', none, { file: t.reference.file, node: t.reference.node }));

export default relateRule({
  id: 'name-constraints',
  family: 'points',
  title: 'Occurrences of a name hold what its symbol holds',
  why: 'All occurrences of a name that mean one symbol are one place, but those that only one later value can reach hold that value; what a name of another file means comes from there, and what any other name without a symbol holds is not known.',
  logic: 'alias(n, y) :- resolved_name(n, y); binding(n) of y. unknown(n) :- reference(n), not resolved_name(n, …).',
  output,
  relation: union(occurrences, settled, bindings, foreign, unbound),
  examples: [
    {
      title: 'A name of the function around',
      files: { 'a.py': 'def f():\n    def g(): ...\n    h = [g]\n    def i():\n        h[0]()\n' },
      edges: ['a.py:f.i CALLS a.py:f.g'],
    },
    {
      title: 'A name that is given another function',
      files: { 'a.py': 'def f(): ...\ndef g(): ...\nh = [f]\nh = [g]\nh[0]()\n' },
      edges: ['a.py CALLS a.py:g'],
    },
    {
      title: 'A name that came with all names of a module',
      files: {
        'a.py': 'def f(): ...\ndef _g(): ...\n',
        'b.py': 'from a import *\nh = [f]\nh[0]()\ni = [_g]\ni[0]()\n',
      },
      edges: ['b.py CALLS ? (dynamic)', 'b.py CALLS a.py:f'],
    },
    {
      title: 'A name that is hidden',
      files: { 'a.py': 'def f():\n    def g(): ...\n    h = [g]\n    def i(h):\n        h[0]()\n' },
      edges: ['a.py:f.i CALLS ? (dynamic)'],
    },
  ],
});
