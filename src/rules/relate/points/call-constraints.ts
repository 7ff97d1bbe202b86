import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { union } from '../../../relation/combine.ts';
import { choose, equal, greaterEqual, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { output, within } from './constraint.ts';

const { argument, callSite } = factTables;

const calls = from('call', callSite).select((t) =>
  within(
    'call',
    t.call.file,
    t.call.callee,
    t.call.node,
    choose(
      [
        [equal(t.call.kind, literal('decorator')), literal(1)],
        [equal(t.call.kind, literal('new')), literal(2)],
      ],
      literal(0),
    ),
  ),
);

const given = from('argument', argument)
  .where((t) => greaterEqual(t.argument.node, literal(1)))
  .select((t) => ({
    ...within('argument', t.argument.file, t.argument.value, t.argument.call, t.argument.position, t.argument.token),
    kind: choose(
      [
        [equal(t.argument.kind, literal('keyword')), literal('keyword')],
        [equal(t.argument.kind, literal('spread')), literal('spread')],
        [equal(t.argument.kind, literal('keyword_spread')), literal('keyword_spread')],
      ],
      literal('argument'),
    ),
  }));

/** What is spread is the part of the argument after its mark. */
const spread = from('argument', argument)
  .where((t) => oneOf(t.argument.kind, literal('spread'), literal('keyword_spread')))
  .join('part', syntaxNode, (t) => [equal(t.argument.file, t.part.file), equal(t.argument.node, t.part.parent)])
  .select((t) => within('flow', t.part.file, t.part.node, t.argument.value));

export default relateRule({
  id: 'call-constraints',
  family: 'points',
  title: 'Call sites call what the called expression holds',
  why: 'A call passes its arguments to each function the called expression may be, and holds what that gives.',
  logic: 'call(callee, s) :- call_site(s, callee). argument(v, s, p) :- argument(s, p, v).',
  output,
  relation: union(calls, given, spread),
  examples: [
    {
      title: 'An argument given by name',
      files: { 'a.py': 'def g(): ...\ndef f(a, b=None):\n    b()\nf(1, b=g)\n' },
      edges: ['a.py CALLS a.py:f', 'a.py:f CALLS a.py:g (heuristic)'],
    },
    {
      title: 'An argument for another parameter',
      files: { 'a.py': 'def g(): ...\ndef f(a, b=None):\n    b()\nf(g)\n' },
      edges: ['a.py CALLS a.py:f', 'a.py:f CALLS ?b (dynamic)'],
    },
  ],
});
