import { factTables } from '../../../model/tables/facts.ts';
import { union } from '../../../relation/combine.ts';
import { equal, greater, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { element, output, within } from './constraint.ts';

const { assignment, passing } = factTables;

const given = from('assignment', assignment)
  .where((t) => [
    oneOf(t.assignment.kind, literal('plain'), literal('augmented')),
    greater(t.assignment.value, literal(0)),
  ])
  .select((t) => within('flow', t.assignment.file, t.assignment.value, t.assignment.target));

const elements = from('assignment', assignment)
  .where((t) => [equal(t.assignment.kind, literal('iteration')), greater(t.assignment.value, literal(0))])
  .select((t) => within('load', t.assignment.file, t.assignment.value, t.assignment.target, element));

const passed = from('passing', passing)
  .where((t) => oneOf(t.passing.kind, literal('value'), literal('awaited')))
  .select((t) => within('flow', t.passing.file, t.passing.part, t.passing.node));

export default relateRule({
  id: 'assignment-constraints',
  family: 'points',
  title: 'What is assigned flows to its target',
  why: 'A target holds each value it is given; a loop gives it the elements of a collection; brackets and choices hand values on.',
  logic: 'flow(v, t) :- assignment(t, v). load(v, t, -1) :- iteration(t, v). flow(p, n) :- passing(n, p).',
  output,
  relation: union(given, elements, passed),
  examples: [
    {
      title: 'A variable that is given a function later',
      files: { 'a.py': 'def f(): ...\ng = None\ng = f\ng()\n' },
      edges: ['a.py CALLS a.py:f'],
    },
    {
      title: 'A variable that is given a number',
      files: { 'a.py': 'def f(): ...\ng = 1\ng()\n' },
      edges: ['a.py CALLS ?g (dynamic)'],
    },
  ],
});
