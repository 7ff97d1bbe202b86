import { factTables } from '../../../model/tables/facts.ts';
import { objectKindNames, solutionFactNames, valueSolution } from '../../../model/tables/points-to.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import {
  both,
  choose,
  either,
  equal,
  greaterEqual,
  isNotNull,
  literal,
  oneOf,
  subtract,
} from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { valueCalls } from '../points/value-calls.ts';
import { flipped } from '../type/type-labels.ts';
import { typedLanguage } from '../type/typed-language.ts';
import { foundTargets } from './found-targets.ts';

const { callSite, definition, memberAccess } = factTables;
const { instanceField, referenceTarget, resolvedName, value } = relationTables;

/** Names of members of which neither types nor declarations say what they mean, and which are no declarations. */
const open = from('access', memberAccess)
  .where((t) => greaterEqual(t.access.token, literal(0)))
  .whereExists('typed', typedLanguage, (t) => [equal(t.access.language, t.typed.language)])
  .whereNone('typed', typeTables.typedMember, (t) => [
    equal(t.access.file, t.typed.file),
    equal(t.access.name, t.typed.node),
  ])
  .whereNone('value', value, (t) => [equal(t.access.file, t.value.file), equal(t.access.object, t.value.node)])
  .whereNone('added', typeTables.addedMember, (t) => [
    equal(t.access.file, t.added.file),
    equal(t.access.name, t.added.member),
  ])
  .whereNone('field', instanceField, (t) => [equal(t.access.file, t.field.file), equal(t.access.name, t.field.node)])
  .select((t) => ({ ...t.access }));

const kind = (name: (typeof objectKindNames)[number]) => literal(objectKindNames.indexOf(name));
const classes = from('class', definition)
  .where((t) => equal(t.class.kind, literal('class')))
  .select((t) => ({ file: t.class.file, node: t.class.node }));
/** What variables hold, as the types of it: a class itself and an instance of a function are meant in the same form. */
const held = from('held', valueSolution)
  .where((t) => [
    equal(t.held.fact, literal(solutionFactNames.indexOf('variable'))),
    oneOf(t.held.thing, kind('instance'), kind('class'), kind('container')),
  ])
  .leftJoin('class', classes, (t) => [equal(t.held.target_file, t.class.file), equal(t.held.target_node, t.class.node)])
  .select((t) => ({
    file: t.held.file,
    node: t.held.node,
    target_file: t.held.target_file,
    target_node: choose(
      [
        [
          either(
            equal(t.held.thing, kind('container')),
            both(equal(t.held.thing, kind('instance')), isNotNull(t.class.node)),
          ),
          t.held.target_node,
        ],
      ],
      flipped(t.held.target_node),
    ),
  }));
const ofVariables = from('access', open)
  .join('name', resolvedName, (t) => [equal(t.access.file, t.name.file), equal(t.access.object, t.name.node)])
  .join('held', held, (t) => [equal(t.name.file, t.held.file), equal(t.name.symbol, t.held.node)])
  .join('member', typeTables.typeMember, (t) => [
    equal(t.held.target_file, t.member.target_file),
    equal(t.held.target_node, t.member.target_node),
    equal(t.access.token, t.member.token),
  ])
  .select((t) => ({
    language: t.access.language,
    file: t.access.file,
    node: t.access.name,
    target_file: t.member.member_file,
    target_node: t.member.member,
  }));
/** A member that is called is the method that the call calls, where that has its name. */
const ofCalls = from('access', open)
  .join('call', callSite, (t) => [equal(t.access.file, t.call.file), equal(t.access.node, t.call.callee)])
  .join('value', valueCalls, (t) => [
    equal(t.call.file, t.value.file),
    equal(t.call.node, t.value.node),
    equal(t.value.step, literal(0)),
  ])
  .join('method', definition, (t) => [
    equal(t.value.target_file, t.method.file),
    equal(t.value.target_node, t.method.node),
  ])
  // Not an equality of columns: else all methods of a name might be joined with all accesses of it first.
  .where((t) => equal(subtract(t.access.token, t.method.token), literal(0)))
  .select((t) => ({
    language: t.access.language,
    file: t.access.file,
    node: t.access.name,
    target_file: t.method.file,
    target_node: t.method.node,
  }));

export default relateRule({
  id: 'held-member-targets',
  family: 'name',
  title: 'Member names refer to members of what arrives',
  why: 'Where no declaration says the type of an object, what it may hold says which members its names may mean.',
  logic:
    'reference_target(n, m) :- member_access(n, object: o, t), value_solution(variable o, c), type_member(c, t, m); reference_target(n, m) :- call_site(s, callee: n), value_solution(call, s, m).',
  output: referenceTarget,
  relation: distinct(foundTargets(union(ofVariables, ofCalls), 'held-member-targets')),
  examples: [
    {
      title: 'A parameter without a type that is given an instance',
      files: { 'a.py': 'class A:\n    def __init__(self):\n        self.x = 1\ndef f(a):\n    a.x\nf(A())\n' },
      edges: [
        'a.py:3 self REFERS_TO a.py:A.__init__.self',
        'a.py:5 a REFERS_TO a.py:f.a',
        'a.py:5 x REFERS_TO a.py:A.x (heuristic)',
        'a.py:6 A REFERS_TO a.py:A',
        'a.py:6 f REFERS_TO a.py:f',
      ],
    },
    {
      title: 'What a promise settles with, and an instance of a function',
      files: {
        'a.js':
          'class A { m() {} }\nasync function f() { return new A(); }\nf().then((a) => a.m());\nfunction B() { this.n = 1; }\nB.n = 2;\nfunction g(b) { b.n; }\ng(new B());\n',
      },
      edges: [
        'a.js:2 A REFERS_TO a.js:A',
        'a.js:3 a REFERS_TO a.js:<lambda>.a',
        'a.js:3 f REFERS_TO a.js:f',
        'a.js:3 m REFERS_TO a.js:A.m (heuristic)',
        'a.js:3 then REFERS_TO ?then (unknown_type)',
        'a.js:5 B REFERS_TO a.js:B',
        'a.js:6 b REFERS_TO a.js:g.b',
        'a.js:6 n REFERS_TO a.js:B.n (heuristic)',
        'a.js:7 B REFERS_TO a.js:B',
        'a.js:7 g REFERS_TO a.js:g',
      ],
    },
    {
      title: 'A parameter that is given nothing known',
      files: { 'a.py': 'class A:\n    def __init__(self):\n        self.x = 1\ndef f(a):\n    a.x\nf(1)\n' },
      edges: [
        'a.py:3 self REFERS_TO a.py:A.__init__.self',
        'a.py:5 a REFERS_TO a.py:f.a',
        'a.py:5 x REFERS_TO ?x (unknown_type)',
        'a.py:6 f REFERS_TO a.py:f',
      ],
    },
  ],
});
