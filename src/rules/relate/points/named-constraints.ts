import { languageName, memberSubstitute, token } from '../../../model/tables/extraction.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { choose, equal, less, literal, oneOf } from '../../../relation/expressions.ts';
import { countPresent } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { constraint, none, output } from './constraint.ts';

const named = from('name', languageName)
  .where((t) => oneOf(t.name.role, literal('invocation'), literal('prototype'), literal('descriptor_read')))
  .join('text', token, (t) => equal(t.name.name, t.text.text))
  .select((t) => ({
    ...constraint('invocation', none, none, literal(0), t.text.token),
    kind: choose(
      [
        [equal(t.name.role, literal('prototype')), literal('prototype')],
        [equal(t.name.role, literal('descriptor_read')), literal('descriptor')],
      ],
      literal('invocation'),
    ),
  }));

const makers = from('name', languageName)
  .where((t) => equal(t.name.role, literal('constructor')))
  .select((t) => ({ language: t.name.language, name: t.name.name }));
/** How many constructors of the language come before each, by their names. */
const places = from('maker', makers)
  .leftJoin('before', makers, (t) => [equal(t.maker.language, t.before.language), less(t.before.name, t.maker.name)])
  .groupBy(
    (t) => ({ language: t.maker.language, name: t.maker.name }),
    (t) => ({ before: countPresent(t.before.name) }),
  );
const constructors = from('maker', places)
  .join('text', token, (t) => equal(t.maker.name, t.text.text))
  .select((t) => constraint('construction', none, none, t.maker.before, t.text.token));

const substitutes = from('pair', memberSubstitute)
  .join('name', token, (t) => equal(t.pair.name, t.name.text))
  .join('other', token, (t) => equal(t.pair.substitute, t.other.text))
  .select((t) => constraint('instead', none, none, t.name.token, t.other.token));

export default relateRule({
  id: 'named-constraints',
  family: 'points',
  title: 'Members that run without being named',
  why: 'Making an instance runs its constructor, calling it a member the language names; where a class lacks the member of an operation, another one stands in.',
  logic: 'constructor(t) :- language_name(constructor, t). instead(t, u) :- member_substitute(t, u).',
  output,
  relation: distinct(union(named, constructors, substitutes)),
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
