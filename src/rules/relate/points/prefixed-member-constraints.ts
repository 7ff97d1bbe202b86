import { nativeEffectNames } from '../../../model/native-effects.ts';
import { syntaxNode, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { pointsToTables } from '../../../model/tables/points-to.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import {
  equal,
  greater,
  left,
  lessEqual,
  literal,
  matches,
  oneOf,
  regexReplace,
  startsWith,
  subtract,
} from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { constraint, none, output, within } from './constraint.ts';
import { keys } from './keys.ts';

const { argument, callSite, literal: literals, operation } = factTables;

/** Longest mark at the beginning of a text with values in it. */
const mostMarks = 4;
/** A beginning of a name is long enough to say something; names are looked up by so many letters of it. */
const fewestLetters = 3;
const saying = `^[A-Za-z_]\\w{${fewestLetters - 1},}$`;
const letters = (text: Value<'text'>): Value<'text'> => left(text, literal(fewestLetters));

/** Calls that take a member whose name is put together, with the object and the name. */
const taken = from('call', callSite)
  .whereExists('callee', pointsToTables.nativeValue, (t) => [
    equal(t.call.file, t.callee.file),
    equal(t.call.callee, t.callee.node),
    equal(t.callee.effect, literal(nativeEffectNames.indexOf('get_member'))),
  ])
  .join('object', argument, (t) => [equal(t.call.file, t.object.file), equal(t.call.node, t.object.call)])
  .where((t) => [equal(t.object.kind, literal('plain')), equal(t.object.position, literal(0))])
  .join('name', argument, (t) => [equal(t.call.file, t.name.file), equal(t.call.node, t.name.call)])
  .where((t) => [equal(t.name.kind, literal('plain')), equal(t.name.position, literal(1))])
  .whereNone('key', keys, (t) => [equal(t.name.file, t.key.file), equal(t.name.value, t.key.node)])
  .select((t) => ({ file: t.call.file, call: t.call.node, object: t.object.value, name: t.name.value }));

/** The first operand of a sum, or of a text that is filled in. */
const ofOperations = from('operation', operation)
  .where((t) => equal(t.operation.kind, literal('binary')))
  .join('key', keys, (t) => [equal(t.operation.file, t.key.file), equal(t.operation.left, t.key.node)])
  .select((t) => ({ file: t.operation.file, node: t.operation.node, token: t.key.token }));

/** The first part of a text with values in it. */
const ofTexts = from('text', literals)
  .where((t) => oneOf(t.text.kind, literal('string'), literal('template')))
  .join('whole', syntaxNode, (t) => [equal(t.text.file, t.whole.file), equal(t.text.node, t.whole.node)])
  .join('first', syntaxNode, (t) => [equal(t.whole.file, t.first.file), equal(t.whole.node, t.first.parent)])
  .where((t) => [
    greater(t.first.token, literal(0)),
    greater(t.first.start, t.whole.start),
    lessEqual(subtract(t.first.start, t.whole.start), literal(mostMarks)),
  ])
  .select((t) => ({ file: t.text.file, node: t.text.node, token: t.first.token }));

const begun = from('taken', taken)
  .join('first', union(ofOperations, ofTexts), (t) => [
    equal(t.taken.file, t.first.file),
    equal(t.taken.name, t.first.node),
  ])
  .select((t) => ({ file: t.taken.file, call: t.taken.call, object: t.taken.object, token: t.first.token }));
const prefixed = from('begun', begun)
  .join('text', token, (t) => equal(t.begun.token, t.text.token))
  .select((t) => ({
    file: t.begun.file,
    call: t.begun.call,
    object: t.begun.object,
    prefix: regexReplace(t.text.text, '%.*$', ''),
  }));
const members = distinct(
  from('member', relationTables.ownMember)
    .join('text', token, (t) => equal(t.member.token, t.text.token))
    .select((t) => ({ token: t.text.token, text: t.text.text })),
);
const matched = from('prefixed', prefixed)
  .where((t) => matches(t.prefixed.prefix, saying))
  .join('member', members, (t) => [
    equal(letters(t.prefixed.prefix), letters(t.member.text)),
    startsWith(t.member.text, t.prefixed.prefix),
  ]);

export default relateRule({
  id: 'prefixed-member-constraints',
  family: 'points',
  title: 'A member whose name begins with a known text is one of those named so',
  why: 'Visitors, handlers and hooks are found by names put together from a text and something else: `getattr(self, "visit_" + kind)`. Which one is taken nobody knows, but all that can be are written down.',
  logic:
    'load(object, call, m) :- call of a function that takes a member of its first argument; the second argument is a sum or a text with values in it that begins with the text p; m is the name of a member that begins with p. unknown(call) :- the same call.',
  output,
  relation: union(
    matched.select((t) =>
      within('load', t.prefixed.file, t.prefixed.object, t.prefixed.call, literal(0), t.member.token),
    ),
    distinct(matched.select((t) => constraint('unknown', none, { file: t.prefixed.file, node: t.prefixed.call }))),
  ),
  examples: [
    {
      title: 'A visitor',
      files: {
        'a.py':
          'class A:\n    def visit(self, kind):\n        return getattr(self, "visit_" + kind)()\n    def visit_b(self): ...\n    def visit_c(self): ...\n    def other(self): ...\nA().visit("b")\n',
      },
      edges: [
        'a.py CALLS a.py:A',
        'a.py CALLS a.py:A.visit',
        'a.py:A.visit CALLS ?getattr (builtin)',
        'a.py:A.visit CALLS a.py:A.visit_b (one of)',
        'a.py:A.visit CALLS a.py:A.visit_c (one of)',
      ],
    },
    {
      title: 'A beginning in a text with values in it, and a default',
      files: {
        'a.py':
          'class A:\n    def on(self, name):\n        f = getattr(self, f"on_{name}", self.other)\n        f()\n    def on_b(self): ...\n    def other(self): ...\nA().on("b")\n',
      },
      edges: [
        'a.py CALLS a.py:A',
        'a.py CALLS a.py:A.on',
        'a.py:A.on CALLS ?getattr (builtin)',
        'a.py:A.on CALLS a.py:A.on_b (one of)',
        'a.py:A.on CALLS a.py:A.other (one of)',
      ],
    },
    {
      title: 'Too short a beginning, or none, says nothing',
      files: {
        'a.py':
          'class A:\n    def f(self, name):\n        getattr(self, "x_" + name)()\n        getattr(self, name + "_b")()\n    def x_b(self): ...\nA().f("b")\n',
      },
      edges: [
        'a.py CALLS a.py:A',
        'a.py CALLS a.py:A.f',
        'a.py:A.f CALLS ? (dynamic)',
        'a.py:A.f CALLS ?getattr (builtin)',
      ],
    },
    {
      title: 'A choice of whole names, and a name in parentheses, begin with nothing',
      files: {
        'a.py':
          'class A:\n    def f(self, c, name):\n        getattr(self, "foo" if c else "bar")()\n        getattr(self, (name))()\n    def foo_x(self): ...\n    def name_x(self): ...\nA().f(1, "b")\n',
      },
      edges: [
        'a.py CALLS a.py:A',
        'a.py CALLS a.py:A.f',
        'a.py:A.f CALLS ? (dynamic)',
        'a.py:A.f CALLS ?getattr (builtin)',
      ],
    },
    {
      title: 'A template, and another function of the same name',
      files: {
        'a.js': `class A {\n  f(name, other) { Reflect.get(this, \`on_\${name}\`)(); other.get(this, 'on_' + name)(); }\n  on_b() {}\n}\nnew A().f('b');\n`,
      },
      edges: [
        'a.js CALLS a.js:A',
        'a.js CALLS a.js:A.f',
        'a.js:A.f CALLS ? (dynamic)',
        'a.js:A.f CALLS ?Reflect.get (builtin)',
        'a.js:A.f CALLS ?get (unknown_type)',
        'a.js:A.f CALLS a.js:A.on_b (heuristic)',
      ],
    },
  ],
});
