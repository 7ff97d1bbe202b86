import { relationTables } from '../../../model/tables/relations.ts';
import { either, equal, isNotNull, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { undecidedClasses } from '../inherit/undecided-classes.ts';
import { valueCalls } from '../points/value-calls.ts';
import { calls } from './calls.ts';

export default relateRule({
  id: 'value-call-targets',
  family: 'call',
  title: 'Calls find what they call by the values that arrive',
  why: 'A function that was assigned, passed, returned, stored or decorated is called where its value arrives.',
  logic: 'call_target(s, d) :- call_site(s) or implicit_call(s), value_solution(call, s, d).',
  output: relationTables.callTarget,
  relation: from('call', calls)
    .join('value', valueCalls, (t) => [equal(t.call.file, t.value.file), equal(t.call.node, t.value.node)])
    // What a supertype that nobody knows does when an instance is made stays open.
    .leftJoin('undecided', undecidedClasses, (t) => [
      equal(t.value.target_file, t.undecided.file),
      equal(t.value.target_node, t.undecided.class),
    ])
    .select((t) => ({
      ...t.call,
      target_file: t.value.target_file,
      target_node: t.value.target_node,
      step: t.value.step,
      rule: literal('value-call-targets'),
      is_open: either(t.value.is_open, isNotNull(t.undecided.class)),
      is_cut: t.value.is_cut,
    })),
  examples: [
    {
      title: 'A function passed to another one',
      files: { 'a.py': 'def g(): ...\ndef f(h):\n    h()\nf(g)\n' },
      edges: ['a.py CALLS a.py:f', 'a.py:f CALLS a.py:g (heuristic)'],
    },
    {
      title: 'A parameter nobody gives a function',
      files: { 'a.py': 'def g(): ...\ndef f(h):\n    h()\nf(1)\n' },
      edges: ['a.py CALLS a.py:f', 'a.py:f CALLS ?h (dynamic)'],
    },
  ],
});
