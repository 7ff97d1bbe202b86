import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct } from '../../../relation/combine.ts';
import {
  choose,
  coalesce,
  either,
  equal,
  isNotNull,
  isNull,
  literal,
  not,
  oneOf,
} from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { undecidedClasses } from '../inherit/undecided-classes.ts';
import { accessors } from '../points/plain-decorators.ts';
import { constructors } from './constructors.ts';
import { replacedCalls, rewritten } from './replaced-calls.ts';

const { callSite, definition } = factTables;
const { callTarget, value } = relationTables;

/** What may be something from outside as well, as it is bound in more ways than one. */
const outsideCallees = distinct(
  from('value', value)
    .where((t) => equal(t.value.kind, literal('external')))
    .select((t) => ({ file: t.value.file, node: t.value.node })),
);

export default relateRule({
  id: 'call-targets',
  family: 'call',
  title: 'Calls find what they call',
  why: 'The called expression means a function, a method found through the class of its object, or a class whose constructor runs.',
  logic: 'call_target(s, d) :- call_site(s, callee: n), value(n, d); d is the constructor when n means a class.',
  output: callTarget,
  relation: distinct(
    from('call', callSite)
      .whereNone('replaced', replacedCalls, (t) => [
        equal(t.call.file, t.replaced.file),
        equal(t.call.node, t.replaced.node),
      ])
      .join('value', value, (t) => [equal(t.call.file, t.value.file), equal(t.call.callee, t.value.node)])
      .join('target', definition, (t) => [
        equal(t.value.target_file, t.target.file),
        equal(t.value.target_node, t.target.node),
      ])
      .where((t) => not(oneOf(t.target.kind, literal('interface'), literal('type_alias'), literal('namespace'))))
      .whereNone('accessor', accessors, (t) => [
        equal(t.target.file, t.accessor.file),
        equal(t.target.node, t.accessor.node),
      ])
      .leftJoin('constructor', constructors, (t) => [
        equal(t.value.target_file, t.constructor.file),
        equal(t.value.target_node, t.constructor.class),
      ])
      .leftJoin('rewritten', rewritten, (t) => [
        equal(t.target.file, t.rewritten.file),
        equal(t.target.node, t.rewritten.node),
      ])
      .leftJoin('outside', outsideCallees, (t) => [
        equal(t.call.file, t.outside.file),
        equal(t.call.callee, t.outside.node),
      ])
      .leftJoin('undecided', undecidedClasses, (t) => [
        equal(t.target.file, t.undecided.file),
        equal(t.target.node, t.undecided.class),
        isNull(t.constructor.target_file),
      ])
      .where((t) => [
        choose(
          [
            [oneOf(t.value.kind, literal('definition'), literal('subclass')), literal(true)],
            [
              oneOf(t.value.kind, literal('instance'), literal('exact_instance')),
              equal(t.call.shape, literal('receiver')),
            ],
          ],
          literal(false),
        ),
      ])
      .select((t) => ({
        language: t.call.language,
        file: t.call.file,
        node: t.call.node,
        caller: t.call.caller,
        target_file: choose(
          [[isNotNull(t.constructor.target_file), coalesce(t.constructor.target_file, literal(-1))]],
          t.value.target_file,
        ),
        target_node: choose(
          [[isNotNull(t.constructor.target_node), coalesce(t.constructor.target_node, literal(-1))]],
          t.value.target_node,
        ),
        step: literal(0),
        rule: literal('call-targets'),
        is_open: either(isNotNull(t.rewritten.node), isNotNull(t.outside.node), isNotNull(t.undecided.class)),
        is_cut: literal(false),
      })),
  ),
  examples: [
    {
      title: 'A bare name means the function of its own file',
      files: { 'a.py': 'def g(): ...\ndef f():\n    g()\n' },
      edges: ['a.py:f CALLS a.py:g'],
    },
    {
      title: 'A method is found through the class of the instance',
      files: { 'a.py': 'class A:\n    def m(self): ...\n    def n(self):\n        self.m()\n' },
      edges: ['a.py:A.n CALLS a.py:A.m'],
    },
    {
      title: 'A parameter hides the function',
      files: { 'a.py': 'def g(): ...\ndef f(g):\n    g()\n' },
      edges: ['a.py:f CALLS ?g (dynamic)'],
    },
  ],
});
