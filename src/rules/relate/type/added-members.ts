import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, fixpoint, union } from '../../../relation/combine.ts';
import { equal, greater, greaterEqual, literal, notEqual, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { givenExports } from '../import/given-exports.ts';
import { isOfInstances } from '../inherit/member-side.ts';
import { definedMembers } from './defined-members.ts';
import { flipped } from './type-labels.ts';
import { languagesWith } from './typed-language.ts';
import { writtenMembers } from './written-members.ts';

const {
  assignment,
  binding,
  definition,
  literal: literals,
  memberAccess,
  scopeHome,
  symbol,
  typeAnnotation,
} = factTables;
const { classMember, ownMember, resolvedName, symbolDefinition } = relationTables;

const fixed = languagesWith('fixed-members');

/** Objects and functions written out; where types are declared, an object is given no members but its own. */
const written = union(
  from('object', literals)
    .where((t) => equal(t.object.kind, literal('map')))
    .whereNone('fixed', fixed, (t) => [equal(t.object.language, t.fixed.language)])
    .select((t) => ({ file: t.object.file, node: t.object.node, target: t.object.node })),
  from('callable', definition)
    .where((t) => oneOf(t.callable.kind, literal('function'), literal('lambda')))
    .select((t) => ({ file: t.callable.file, node: t.callable.node, target: t.callable.node })),
);

/** Expressions whose value is written out; an assignment is worth what it gives. */
const worth = fixpoint('known', written, (self) =>
  from('value', self)
    .join('assignment', assignment, (t) => [
      equal(t.value.file, t.assignment.file),
      equal(t.value.node, t.assignment.value),
      equal(t.assignment.kind, literal('plain')),
    ])
    .select((t) => ({ file: t.assignment.file, node: t.assignment.node, target: t.value.target })),
);

/** Names that are declared once, with such a value, or as a class or function; a declared type says itself what members there are. */
const names = union(
  from('binding', binding)
    .where((t) => [
      oneOf(t.binding.kind, literal('variable'), literal('lexical')),
      greater(t.binding.value, literal(0)),
    ])
    .join('symbol', symbol, (t) => [
      equal(t.binding.file, t.symbol.file),
      equal(t.binding.scope, t.symbol.scope),
      equal(t.binding.token, t.symbol.token),
      equal(t.symbol.bindings, literal(1)),
    ])
    .whereNone('declared', typeAnnotation, (t) => [
      equal(t.binding.file, t.declared.file),
      equal(t.binding.node, t.declared.owner),
    ])
    .whereNone('said', typeTables.documentedType, (t) => [
      equal(t.binding.file, t.said.file),
      equal(t.binding.node, t.said.node),
    ])
    .join('value', worth, (t) => [equal(t.binding.file, t.value.file), equal(t.binding.value, t.value.node)])
    .select((t) => ({ file: t.symbol.file, symbol: t.symbol.node, target: t.value.target })),
  from('entity', symbolDefinition)
    .join('class', definition, (t) => [
      equal(t.entity.file, t.class.file),
      equal(t.entity.definition, t.class.node),
      equal(t.class.kind, literal('class')),
    ])
    .whereNone('fixed', fixed, (t) => [equal(t.class.language, t.fixed.language)])
    .join('symbol', symbol, (t) => [
      equal(t.entity.file, t.symbol.file),
      equal(t.entity.symbol, t.symbol.node),
      equal(t.symbol.definitions, literal(1)),
    ])
    .select((t) => ({ file: t.entity.file, symbol: t.entity.symbol, target: flipped(t.entity.definition) })),
  from('entity', symbolDefinition)
    .join('symbol', symbol, (t) => [
      equal(t.entity.file, t.symbol.file),
      equal(t.entity.symbol, t.symbol.node),
      equal(t.symbol.kind, literal('function')),
      equal(t.symbol.definitions, literal(1)),
    ])
    .select((t) => ({ file: t.entity.file, symbol: t.entity.symbol, target: t.entity.definition })),
);

/** Places that give an object a member. */
const givings = union(
  from('access', memberAccess)
    .where((t) => [equal(t.access.role, literal('write')), greaterEqual(t.access.token, literal(0))])
    .select((t) => ({
      language: t.access.language,
      file: t.access.file,
      object: t.access.object,
      name: t.access.name,
      token: t.access.token,
      scope: t.access.scope,
    })),
  definedMembers,
);

const toWritten = from('access', givings)
  .whereExists('receiver', languagesWith('implicit-receiver'), (t) => [equal(t.access.language, t.receiver.language)])
  .join('use', resolvedName, (t) => [equal(t.access.file, t.use.file), equal(t.access.object, t.use.node)])
  .join('name', names, (t) => [equal(t.use.file, t.name.file), equal(t.use.symbol, t.name.symbol)])
  .whereNone('written', writtenMembers, (t) => [
    equal(t.name.file, t.written.file),
    equal(t.name.target, t.written.class),
    equal(t.access.token, t.written.token),
  ])
  .whereNone('own', ownMember, (t) => [
    equal(t.name.file, t.own.file),
    equal(t.name.target, flipped(t.own.class)),
    equal(t.access.token, t.own.token),
  ])
  .join('home', scopeHome, (t) => [equal(t.access.file, t.home.file), equal(t.access.scope, t.home.scope)])
  .select((t) => ({
    language: t.access.language,
    file: t.access.file,
    class: t.name.target,
    token: t.access.token,
    member: t.access.name,
    container: t.home.definition,
  }));

/** Members that classes declare where types are declared: giving a prototype one of them declares it no second time. */
const fixedMembers = from('member', classMember)
  .where((t) => isOfInstances(t.member.side))
  .join('class', definition, (t) => [equal(t.member.file, t.class.file), equal(t.member.class, t.class.node)])
  .whereExists('fixed', fixed, (t) => [equal(t.class.language, t.fixed.language)])
  .select((t) => ({ file: t.member.file, class: t.member.class, token: t.member.token }));

/** Members that a function used as a class gives its instances, itself or by its prototype. */
const toInstances = from('instance', typeTables.functionInstance)
  .where((t) => [notEqual(t.instance.role, literal('new')), equal(t.instance.file, t.instance.target_file)])
  .join('access', givings, (t) => [equal(t.instance.file, t.access.file), equal(t.instance.node, t.access.object)])
  .whereNone('declared', fixedMembers, (t) => [
    equal(t.instance.target_file, t.declared.file),
    equal(t.instance.target_node, t.declared.class),
    equal(t.access.token, t.declared.token),
  ])
  .join('home', scopeHome, (t) => [equal(t.access.file, t.home.file), equal(t.access.scope, t.home.scope)])
  .select((t) => ({
    language: t.access.language,
    file: t.access.file,
    class: t.instance.target_node,
    token: t.access.token,
    member: t.access.name,
    container: t.home.definition,
  }));

/** Members of the export object that are no definitions; the module itself has them. */
const toModules = from('export', givenExports)
  .where((t) => t.export.is_added)
  .select((t) => ({
    language: t.export.language,
    file: t.export.file,
    class: literal(0),
    token: t.export.token,
    member: t.export.node,
    container: literal(0),
  }));

export default relateRule({
  id: 'added-members',
  family: 'type',
  title: 'Members given to objects, classes and functions afterwards',
  why: 'An object, class or function written out has the members that its file gives it later, too; each place that gives one declares it. So have the instances of a function what it and its prototype are given, and modules what their export object is given.',
  logic:
    'added_member(c, t, m) :- member_access(object: o, t, name: m, role: write), resolved_name(o, y), the only value of y is the object or function c, not t in the braces of c; function_instance(o, c); o is the export object of the module c.',
  output: typeTables.addedMember,
  relation: distinct(union(toWritten, toInstances, toModules)),
  examples: [
    {
      title: 'A function given to an object',
      files: { 'a.js': 'const o = {};\no.f = function () {};\no.f();\n' },
      edges: ['a.js:2 o REFERS_TO a.js:o', 'a.js:3 f REFERS_TO a.js:f@2 field', 'a.js:3 o REFERS_TO a.js:o'],
    },
    {
      title: 'A member that a call defines',
      files: {
        'a.js':
          "function A() {}\nObject.defineProperty(A.prototype, 'x', { value: 1 });\nconst a = new A();\na.x;\na.y;\n",
      },
      edges: [
        'a.js:2 A REFERS_TO a.js:A',
        'a.js:2 Object REFERS_TO ?Object (builtin)',
        'a.js:2 defineProperty REFERS_TO ?Object.defineProperty (builtin)',
        'a.js:2 prototype REFERS_TO ?prototype (not_found)',
        'a.js:3 A REFERS_TO a.js:A',
        'a.js:4 a REFERS_TO a.js:a',
        'a.js:4 x REFERS_TO a.js:x',
        'a.js:5 a REFERS_TO a.js:a',
        'a.js:5 y REFERS_TO ?y (unknown_type)',
      ],
    },
    {
      title: 'A call that defines a member whose name is computed',
      files: {
        'a.js': 'function A() {}\nObject.defineProperty(A, Symbol.iterator, { value: 1 });\nA.Symbol;\n',
      },
      edges: [
        'a.js:2 A REFERS_TO a.js:A',
        'a.js:2 Object REFERS_TO ?Object (builtin)',
        'a.js:2 Symbol REFERS_TO ?Symbol (builtin)',
        'a.js:2 defineProperty REFERS_TO ?Object.defineProperty (builtin)',
        'a.js:2 iterator REFERS_TO ?Symbol.iterator (builtin)',
        'a.js:3 A REFERS_TO a.js:A',
        'a.js:3 Symbol REFERS_TO ?Symbol (not_found)',
      ],
    },
    {
      title: 'A member given to an object in a language where objects have what is declared',
      files: { 'a.ts': 'const o = { ...other };\no.f = 1;\no.f;\n' },
      edges: [
        'a.ts:1 other REFERS_TO ?other (not_found)',
        'a.ts:2 f REFERS_TO ?f (unknown_type)',
        'a.ts:2 o REFERS_TO a.ts:o',
        'a.ts:3 f REFERS_TO ?f (unknown_type)',
        'a.ts:3 o REFERS_TO a.ts:o',
      ],
    },
    {
      title: 'A member of a prototype that the class declares',
      files: { 'a.ts': 'class A {\n  m: number;\n}\nA.prototype.m = 1;\nnew A().m;\n' },
      edges: [
        'a.ts:4 A REFERS_TO a.ts:A',
        'a.ts:4 m REFERS_TO a.ts:A.m',
        'a.ts:4 prototype REFERS_TO ?prototype (not_found)',
        'a.ts:5 A REFERS_TO a.ts:A',
        'a.ts:5 m REFERS_TO a.ts:A.m',
      ],
    },
    {
      title: 'A member given to an object nobody knows',
      files: { 'a.js': 'function g(o) {\n  o.f = 1;\n  o.f;\n}\n' },
      edges: [
        'a.js:2 f REFERS_TO ?f (unknown_type)',
        'a.js:2 o REFERS_TO a.js:g.o',
        'a.js:3 f REFERS_TO ?f (unknown_type)',
        'a.js:3 o REFERS_TO a.js:g.o',
      ],
    },
  ],
});
