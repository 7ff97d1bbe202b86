import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { choose, equal, greater, less, literal, notEqual, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { accessUses } from './access-uses.ts';
import { expectedUses } from './expected-uses.ts';
import { memberCallUses } from './member-call-uses.ts';
import { taking } from './taking.ts';
import { typeLabel } from './type-labels.ts';
import { typedCalls } from './typed-calls.ts';
import { languagesWith, typedLanguage } from './typed-language.ts';
import { typesTaken } from './types-taken.ts';

const { assignment, passing, patternPart } = factTables;
const elementsApart = languagesWith('elements-apart');

const results = from('call', typedCalls)
  .where((t) => oneOf(t.call.kind, literal('call'), literal('template'), literal('new')))
  .select((t) =>
    taking(
      t.call.file,
      t.call.callee,
      choose([[equal(t.call.kind, literal('new')), literal(typeLabel.instance)]], literal(typeLabel.result)),
      t.call.node,
    ),
  );
const settled = from('part', passing)
  .where((t) => equal(t.part.kind, literal('awaited')))
  .select((t) => taking(t.part.file, t.part.part, literal(typeLabel.settled), t.part.node));
const loops = from('loop', assignment)
  .whereExists('typed', typedLanguage, (t) => [equal(t.loop.language, t.typed.language)])
  .where((t) => [equal(t.loop.kind, literal('iteration')), greater(t.loop.value, literal(0))]);
const iterations = union(
  loops.select((t) => taking(t.loop.file, t.loop.value, literal(typeLabel.element), t.loop.target)),
  loops
    .whereNone('apart', elementsApart, (t) => [equal(t.loop.language, t.apart.language)])
    .select((t) => taking(t.loop.file, t.loop.value, literal(typeLabel.spread), t.loop.target)),
);
const parts = from('part', patternPart)
  .where((t) => notEqual(t.part.kind, literal('rest')))
  .whereNone('apart', elementsApart, (t) => [equal(t.part.language, t.apart.language)])
  .select((t) =>
    taking(
      t.part.file,
      t.part.pattern,
      choose([[less(t.part.token, literal(0)), literal(typeLabel.element)]], t.part.token),
      t.part.node,
    ),
  );

/** Types that are taken out of types: a member by its name, an element, the result of a function. */
const ofTypes = from('taken', typesTaken).select((t) =>
  taking(t.taken.file, t.taken.part, t.taken.label, t.taken.node),
);

export default relateRule({
  id: 'type-uses',
  family: 'type',
  title: 'Places that take something out of a type',
  why: 'A member access takes a member of the object, a call the result of the callee, a loop the elements of a collection; what is expected of an object is expected of its entries.',
  logic: 'type_use(o, t, n) :- member_access(n, object: o, t); type_use(c, result, n) :- call_site(n, callee: c); …',
  output: typeTables.typeUse,
  relation: distinct(union(accessUses, results, settled, iterations, parts, memberCallUses, expectedUses, ofTypes)),
  examples: [
    {
      title: 'The elements of a collection',
      files: { 'a.ts': 'interface I { m: number }\nfunction f(p: I[]) { for (const q of p) q.m; }\n' },
      edges: [
        'a.ts:2 I REFERS_TO a.ts:I',
        'a.ts:2 m REFERS_TO a.ts:I.m',
        'a.ts:2 p REFERS_TO a.ts:f.p',
        'a.ts:2 q REFERS_TO a.ts:f.q',
      ],
    },
    {
      title: 'A collection is none of its elements',
      files: { 'a.ts': 'interface I { m: number }\nfunction f(p: I[]) { p.m; }\n' },
      edges: ['a.ts:2 I REFERS_TO a.ts:I', 'a.ts:2 m REFERS_TO ?m (unknown_type)', 'a.ts:2 p REFERS_TO a.ts:f.p'],
    },
  ],
});
