import { kindRole, syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import { choose, equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { namedMembers } from '../points/named-members.ts';
import { extendedFunctions } from './extended-functions.ts';
import { functionReceivers, givenFunctions } from './function-receivers.ts';
import { flipped } from './type-labels.ts';

const { callSite, definition, memberAccess, scopeHome, staticPart } = factTables;

const isFunction = (kind: Value<'text'>) => oneOf(kind, literal('function'), literal('lambda'));

/** Expressions that mean a function or class. */
const meanings = from('value', relationTables.value)
  .where((t) => equal(t.value.kind, literal('definition')))
  .join('definition', definition, (t) => [
    equal(t.value.target_file, t.definition.file),
    equal(t.value.target_node, t.definition.node),
  ])
  .where((t) => oneOf(t.definition.kind, literal('function'), literal('lambda'), literal('class')))
  .select((t) => ({
    file: t.value.file,
    node: t.value.node,
    kind: t.definition.kind,
    target_file: t.value.target_file,
    target_node: t.value.target_node,
  }));

const prototypes = from('access', memberAccess)
  .whereExists('name', namedMembers, (t) => [
    equal(t.access.language, t.name.language),
    equal(t.access.token, t.name.token),
    equal(t.name.role, literal('prototype')),
  ])
  .join('meaning', meanings, (t) => [equal(t.access.file, t.meaning.file), equal(t.access.object, t.meaning.node)])
  .select((t) => ({
    language: t.access.language,
    file: t.access.file,
    node: t.access.node,
    target_file: t.meaning.target_file,
    target_node: choose([[isFunction(t.meaning.kind), flipped(t.meaning.target_node)]], t.meaning.target_node),
    role: literal('prototype'),
  }));

const created = from('call', callSite)
  .where((t) => equal(t.call.kind, literal('new')))
  .join('meaning', meanings, (t) => [equal(t.call.file, t.meaning.file), equal(t.call.callee, t.meaning.node)])
  .where((t) => isFunction(t.meaning.kind))
  .select((t) => ({
    language: t.call.language,
    file: t.call.file,
    node: t.call.node,
    target_file: t.meaning.target_file,
    target_node: flipped(t.meaning.target_node),
    role: literal('new'),
  }));

/** The word for the supertype in methods of classes that extend a function. */
const superWords = from('extended', extendedFunctions)
  .join('home', scopeHome, (t) => [equal(t.extended.file, t.home.file), equal(t.extended.class, t.home.type)])
  .whereExists('method', definition, (t) => [
    equal(t.home.file, t.method.file),
    equal(t.home.method, t.method.node),
    equal(t.home.type, t.method.container),
  ])
  .whereNone('static', staticPart, (t) => [equal(t.home.file, t.static.file), equal(t.home.method, t.static.node)])
  .join('word', syntaxNode, (t) => [equal(t.home.file, t.word.file), equal(t.home.scope, t.word.scope)])
  .whereExists('role', kindRole, (t) => [
    equal(t.word.language, t.role.language),
    equal(t.word.kind, t.role.kind),
    equal(t.role.role, literal('receiver')),
    equal(t.role.value, literal('super')),
  ])
  .select((t) => ({
    language: t.extended.language,
    file: t.word.file,
    node: t.word.node,
    target_file: t.extended.target_file,
    target_node: flipped(t.extended.target_node),
    role: literal('this'),
  }));

/** Functions that run with an instance: those that make one or that a class extends, and those that their prototypes hold. */
const running = union(
  distinct(
    from('instance', union(prototypes, created, superWords)).select((t) => ({
      language: t.instance.language,
      file: t.instance.target_file,
      target_node: t.instance.target_node,
      callable: flipped(t.instance.target_node),
      target_file: t.instance.target_file,
    })),
  ),
  from('prototype', prototypes)
    .join('given', givenFunctions, (t) => [
      equal(t.prototype.file, t.given.file),
      equal(t.prototype.node, t.given.object),
    ])
    .select((t) => ({
      language: t.prototype.language,
      file: t.given.file,
      target_node: t.prototype.target_node,
      callable: t.given.callable,
      target_file: t.prototype.target_file,
    })),
);
const words = from('word', functionReceivers)
  .join('running', running, (t) => [equal(t.word.file, t.running.file), equal(t.word.callable, t.running.callable)])
  .select((t) => ({
    language: t.running.language,
    file: t.word.file,
    node: t.word.node,
    target_file: t.running.target_file,
    target_node: t.running.target_node,
    role: literal('this'),
  }));

export default relateRule({
  id: 'function-instances',
  family: 'type',
  title: 'Functions used as classes have instances',
  why: 'What new makes of a function has the members of its prototype; in the function and in those its prototype holds, the word for the instance stands for it.',
  logic:
    'function_instance(n, f) :- n is f.prototype, new f(), or the receiver word in f or in a function given to f.prototype.m.',
  output: typeTables.functionInstance,
  relation: distinct(union(prototypes, created, superWords, words)),
  examples: [
    {
      title: 'A member given to the prototype and one given in the constructor',
      files: {
        'a.js':
          'function A() { this.x = 1; }\nA.prototype.m = function () { this.x; };\nconst a = new A();\na.m;\na.x;\n',
      },
      edges: [
        'a.js:2 A REFERS_TO a.js:A',
        'a.js:2 prototype REFERS_TO ?prototype (not_found)',
        'a.js:2 x REFERS_TO a.js:A.x',
        'a.js:3 A REFERS_TO a.js:A',
        'a.js:4 a REFERS_TO a.js:a',
        'a.js:4 m REFERS_TO a.js:m@2 field',
        'a.js:5 a REFERS_TO a.js:a',
        'a.js:5 x REFERS_TO a.js:A.x',
      ],
    },
    {
      title: 'A function that makes no instances',
      files: { 'a.js': 'function f() { this.x = 1; this.x; }\nf();\n' },
      edges: [
        'a.js:1 x REFERS_TO ?x (unknown_type)',
        'a.js:1 x#2 REFERS_TO ?x (unknown_type)',
        'a.js:2 f REFERS_TO a.js:f',
      ],
    },
  ],
});
