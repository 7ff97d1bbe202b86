import { nativeEffectNames } from '../../../model/native-effects.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { pointsToTables } from '../../../model/tables/points-to.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { choose, equal, greater, literal, notEqual, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { extendedFunctions } from './extended-functions.ts';
import { flipped } from './type-labels.ts';

const { argument, assignment, callSite, definition, literal: literals } = factTables;
const { functionInstance } = typeTables;

const prototypes = from('instance', functionInstance)
  .where((t) => equal(t.instance.role, literal('prototype')))
  .select((t) => ({
    file: t.instance.file,
    node: t.instance.node,
    target_file: t.instance.target_file,
    target_node: t.instance.target_node,
  }));

const callsWith = (effect: 'create' | 'inherit' | 'merge_first') =>
  from('call', callSite)
    .join('native', pointsToTables.nativeValue, (t) => [
      equal(t.call.file, t.native.file),
      equal(t.call.callee, t.native.node),
      equal(t.native.effect, literal(nativeEffectNames.indexOf(effect))),
    ])
    .join('argument', argument, (t) => [equal(t.call.file, t.argument.file), equal(t.call.node, t.argument.call)])
    .select((t) => ({
      file: t.call.file,
      call: t.call.node,
      position: t.argument.position,
      value: t.argument.value,
    }));

/** Expressions for an object that others may have their members of. */
const objects = union(
  from('instance', functionInstance)
    .where((t) => oneOf(t.instance.role, literal('prototype'), literal('new')))
    .select((t) => ({
      file: t.instance.file,
      node: t.instance.node,
      target_file: t.instance.target_file,
      target_node: t.instance.target_node,
    })),
  from('object', literals)
    .where((t) => equal(t.object.kind, literal('map')))
    .select((t) => ({
      file: t.object.file,
      node: t.object.node,
      target_file: t.object.file,
      target_node: t.object.node,
    })),
);
/** Instances of classes. */
const instances = from('call', callSite)
  .where((t) => equal(t.call.kind, literal('new')))
  .join('value', relationTables.value, (t) => [
    equal(t.call.file, t.value.file),
    equal(t.call.node, t.value.node),
    equal(t.value.kind, literal('exact_instance')),
  ])
  .select((t) => ({
    file: t.call.file,
    node: t.call.node,
    target_file: t.value.target_file,
    target_node: t.value.target_node,
  }));
const derived = from('call', callsWith('create'))
  .where((t) => equal(t.call.position, literal(0)))
  .join('object', objects, (t) => [equal(t.call.file, t.object.file), equal(t.call.value, t.object.node)])
  .select((t) => ({
    file: t.call.file,
    node: t.call.call,
    target_file: t.object.target_file,
    target_node: t.object.target_node,
  }));

const assigned = from('prototype', prototypes)
  .join('assignment', assignment, (t) => [
    equal(t.prototype.file, t.assignment.file),
    equal(t.prototype.node, t.assignment.target),
    equal(t.assignment.kind, literal('plain')),
  ])
  .join('object', union(objects, instances, derived), (t) => [
    equal(t.assignment.file, t.object.file),
    equal(t.assignment.value, t.object.node),
  ])
  .select((t) => ({
    file: t.prototype.target_file,
    node: t.prototype.target_node,
    target_file: t.object.target_file,
    target_node: t.object.target_node,
  }));

const merged = from('first', callsWith('merge_first'))
  .where((t) => equal(t.first.position, literal(0)))
  .join('prototype', prototypes, (t) => [equal(t.first.file, t.prototype.file), equal(t.first.value, t.prototype.node)])
  .join('other', callsWith('merge_first'), (t) => [
    equal(t.first.file, t.other.file),
    equal(t.first.call, t.other.call),
    greater(t.other.position, literal(0)),
  ])
  .join('object', objects, (t) => [equal(t.other.file, t.object.file), equal(t.other.value, t.object.node)])
  .select((t) => ({
    file: t.prototype.target_file,
    node: t.prototype.target_node,
    target_file: t.object.target_file,
    target_node: t.object.target_node,
  }));

/** Functions and classes that are arguments, as the types of their instances. */
const given = from('call', callsWith('inherit'))
  .join('value', relationTables.value, (t) => [
    equal(t.call.file, t.value.file),
    equal(t.call.value, t.value.node),
    equal(t.value.kind, literal('definition')),
  ])
  .join('type', definition, (t) => [equal(t.value.target_file, t.type.file), equal(t.value.target_node, t.type.node)])
  .select((t) => ({
    file: t.call.file,
    call: t.call.call,
    position: t.call.position,
    target_file: t.type.file,
    target_node: choose([[equal(t.type.kind, literal('class')), t.type.node]], flipped(t.type.node)),
  }));
const inherited = from('first', given)
  .where((t) => equal(t.first.position, literal(0)))
  .join('second', given, (t) => [
    equal(t.first.file, t.second.file),
    equal(t.first.call, t.second.call),
    equal(t.second.position, literal(1)),
  ])
  .select((t) => ({
    file: t.first.target_file,
    node: t.first.target_node,
    target_file: t.second.target_file,
    target_node: t.second.target_node,
  }));

/** A class that extends a function, and the classes below it. */
const extended = from('base', extendedFunctions)
  .join('line', relationTables.ancestor, (t) => [
    equal(t.base.file, t.line.target_file),
    equal(t.base.class, t.line.target_node),
  ])
  .select((t) => ({
    file: t.line.file,
    node: t.line.class,
    target_file: t.base.target_file,
    target_node: flipped(t.base.target_node),
  }));

export default relateRule({
  id: 'prototype-links',
  family: 'type',
  title: 'Prototypes have the members of others',
  why: 'What a prototype is made of, is assigned or is merged with gives its members to the instances of the function; a class that extends a function has those of its instances.',
  logic:
    'prototype_link(f, g) :- f.prototype = o or merge(f.prototype, o) or inherit(f, g) or the class f extends the function g, o is g.prototype, made of it, new g() or an object written out.',
  output: typeTables.prototypeLink,
  relation: from('link', distinct(union(assigned, merged, inherited, extended)))
    .where((t) => notEqual(t.link.node, t.link.target_node))
    .select((t) => ({ ...t.link })),
  examples: [
    {
      title: 'A prototype made of another one',
      files: {
        'a.js':
          'function A() {}\nA.prototype.m = function () {};\nfunction B() {}\nB.prototype = Object.create(A.prototype);\nconst b = new B();\nb.m;\n',
      },
      edges: [
        'a.js:2 A REFERS_TO a.js:A',
        'a.js:2 prototype REFERS_TO ?prototype (not_found)',
        'a.js:4 A REFERS_TO a.js:A',
        'a.js:4 B REFERS_TO a.js:B',
        'a.js:4 Object REFERS_TO ?Object (builtin)',
        'a.js:4 create REFERS_TO ?Object.create (builtin)',
        'a.js:4 prototype REFERS_TO ?prototype (not_found)',
        'a.js:5 B REFERS_TO a.js:B',
        'a.js:6 b REFERS_TO a.js:b',
        'a.js:6 m REFERS_TO a.js:m@2 field',
      ],
    },
    {
      title: 'A class that extends a function',
      files: {
        'a.js':
          'function A() { this.x = 1; }\nA.prototype.m = function () {};\nclass B extends A {\n  f() { super.m(); this.x; }\n}\nclass C extends B {\n  f() { this.m(); }\n}\n',
      },
      edges: [
        'a.js:2 A REFERS_TO a.js:A',
        'a.js:2 prototype REFERS_TO ?prototype (not_found)',
        'a.js:3 A REFERS_TO a.js:A',
        'a.js:4 m REFERS_TO a.js:m@2 field',
        'a.js:4 x REFERS_TO a.js:A.x',
        'a.js:6 B REFERS_TO a.js:B',
        'a.js:7 m REFERS_TO a.js:m@2 field',
      ],
    },
    {
      title: 'An object that is no prototype',
      files: {
        'a.js': 'function A() {}\nA.other = { m() {} };\nconst a = new A();\na.m;\n',
      },
      edges: [
        'a.js:2 A REFERS_TO a.js:A',
        'a.js:3 A REFERS_TO a.js:A',
        'a.js:4 a REFERS_TO a.js:a',
        'a.js:4 m REFERS_TO ?m (unknown_type)',
      ],
    },
  ],
});
