import { union } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { output, stepAt, within } from './constraint.ts';
import { firstStep, functionCalls } from './function-calls.ts';

const started = from('call', functionCalls)
  .where((t) => equal(t.call.step, literal(0)))
  .select((t) =>
    within('operation', t.call.file, t.call.object, stepAt(t.call.node, firstStep), literal(0), t.call.token),
  );
const continued = from('call', functionCalls)
  .where((t) => equal(t.call.step, literal(1)))
  .select((t) =>
    within(
      'operation',
      t.call.file,
      stepAt(t.call.node, firstStep),
      stepAt(t.call.node, firstStep + 1),
      literal(0),
      t.call.token,
    ),
  );
const given = from('call', functionCalls)
  .where((t) => equal(t.call.steps, literal(1)))
  .select((t) => within('flow', t.call.file, stepAt(t.call.node, firstStep), t.call.node));

export default relateRule({
  id: 'function-constraints',
  family: 'points',
  title: 'Built-in functions call members of their argument',
  why: 'A built-in function such as len runs a member of its argument that the language names; one that goes through its argument asks for an iterator and for each element.',
  logic:
    'operation(x, n.5, t) and flow(n.5, n) :- call_site(n, callee: c), c means the built-in function that runs t, argument(n, 0, x).',
  output,
  relation: union(started, continued, given),
  examples: [
    {
      title: 'The length of an instance',
      files: { 'a.py': 'class A:\n    def __len__(self): ...\nlen(A())\n' },
      edges: ['a.py CALLS ?len (builtin)', 'a.py CALLS a.py:A', 'a.py CALLS a.py:A.__len__'],
    },
    {
      title: 'A function of the workspace with the name of a built-in one',
      files: { 'a.py': 'class A:\n    def __len__(self): ...\ndef len(x): ...\nlen(A())\n' },
      edges: ['a.py CALLS a.py:A', 'a.py CALLS a.py:len'],
    },
  ],
});
