import { languageName, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct } from '../../../relation/combine.ts';
import { choose, coalesce, equal, isNotNull, literal, not, oneOf } from '../../../relation/expressions.ts';
import { any, ascending } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { accessors, plainDecorators } from '../points/plain-decorators.ts';
import { valueCalls } from '../points/value-calls.ts';

const { callSite, definition } = factTables;
const { callTarget, classMember, value } = relationTables;

/** For each class, the method that runs when an instance is created. */
const constructors = from('member', classMember)
  .join('text', token, (t) => [equal(t.member.token, t.text.token)])
  .join('definition', definition, (t) => [
    equal(t.member.member_file, t.definition.file),
    equal(t.member.member, t.definition.node),
  ])
  .join('name', languageName, (t) => [
    equal(t.definition.language, t.name.language),
    equal(t.name.role, literal('constructor')),
    equal(t.text.text, t.name.name),
  ])
  .best((t) => ({
    by: [t.member.file, t.member.class],
    order: [ascending(t.name.name), ascending(t.member.member_file), ascending(t.member.member)],
  }))
  .select((t) => ({
    file: t.member.file,
    class: t.member.class,
    target_file: t.member.member_file,
    target_node: t.member.member,
  }));

/** What a decorated name means is not what it declares, where the values that arrive are all known. */
const decorated = distinct(
  from('decorator', plainDecorators).select((t) => ({ file: t.decorator.file, node: t.decorator.target })),
);
const settled = from('settled', valueCalls)
  .where((t) => equal(t.settled.step, literal(0)))
  .groupBy(
    (t) => ({ file: t.settled.file, node: t.settled.node }),
    (t) => ({ is_open: any(t.settled.is_open) }),
  );
const replaced = from('target', decorated)
  .join('value', value, (t) => [equal(t.target.file, t.value.target_file), equal(t.target.node, t.value.target_node)])
  .join('call', callSite, (t) => [equal(t.value.file, t.call.file), equal(t.value.node, t.call.callee)])
  .join('settled', settled, (t) => [equal(t.call.file, t.settled.file), equal(t.call.node, t.settled.node)])
  .where((t) => not(t.settled.is_open))
  .select((t) => ({ file: t.call.file, node: t.call.node }));

export default relateRule({
  id: 'call-targets',
  family: 'call',
  title: 'Calls find what they call',
  why: 'The called expression means a function, a method found through the class of its object, or a class whose constructor runs.',
  logic: 'call_target(s, d) :- call_site(s, callee: n), value(n, d); d is the constructor when n means a class.',
  output: callTarget,
  relation: distinct(
    from('call', callSite)
      .whereNone('replaced', replaced, (t) => [
        equal(t.call.file, t.replaced.file),
        equal(t.call.node, t.replaced.node),
      ])
      .join('value', value, (t) => [equal(t.call.file, t.value.file), equal(t.call.callee, t.value.node)])
      .join('target', definition, (t) => [
        equal(t.value.target_file, t.target.file),
        equal(t.value.target_node, t.target.node),
      ])
      .whereNone('accessor', accessors, (t) => [
        equal(t.target.file, t.accessor.file),
        equal(t.target.node, t.accessor.node),
      ])
      .leftJoin('constructor', constructors, (t) => [
        equal(t.value.target_file, t.constructor.file),
        equal(t.value.target_node, t.constructor.class),
      ])
      .where((t) => [
        choose(
          [
            [equal(t.value.kind, literal('definition')), literal(true)],
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
        is_open: literal(false),
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
