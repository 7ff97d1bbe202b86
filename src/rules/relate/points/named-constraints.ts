import { languageName, token } from '../../../model/tables/extraction.ts';
import { distinct } from '../../../relation/combine.ts';
import { choose, equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { constraint, none, output } from './constraint.ts';

export default relateRule({
  id: 'named-constraints',
  family: 'points',
  title: 'Members that run without being named',
  why: 'Making an instance runs its constructor, calling it a member the language names.',
  logic: 'constructor(t) :- language_name(constructor, t).',
  output,
  relation: distinct(
    from('name', languageName)
      .where((t) => oneOf(t.name.role, literal('constructor'), literal('invocation'), literal('prototype')))
      .join('text', token, (t) => equal(t.name.name, t.text.text))
      .select((t) => ({
        ...constraint('construction', none, none, literal(0), t.text.token),
        kind: choose(
          [
            [equal(t.name.role, literal('invocation')), literal('invocation')],
            [equal(t.name.role, literal('prototype')), literal('prototype')],
          ],
          literal('construction'),
        ),
      })),
  ),
  examples: [
    {
      title: 'An instance that is called',
      files: { 'a.py': 'class A:\n    def __call__(self): ...\na = A()\na()\n' },
      edges: ['a.py CALLS a.py:A', 'a.py CALLS a.py:A.__call__'],
    },
    {
      title: 'An instance without such a member',
      files: { 'a.py': 'class A:\n    def call(self): ...\na = A()\na()\n' },
      edges: ['a.py CALLS ?a (dynamic)', 'a.py CALLS a.py:A'],
    },
  ],
});
