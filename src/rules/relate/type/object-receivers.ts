import { kindRole, syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, greater, less, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { flipped } from './type-labels.ts';
import { typedLanguage } from './typed-language.ts';

const { assignment, literal: literals, memberAccess, property, scopeHome } = factTables;

/** Words for the instance in functions that are no methods of a class, with the function. */
const words = from('node', syntaxNode)
  .join('role', kindRole, (t) => [
    equal(t.node.language, t.role.language),
    equal(t.node.kind, t.role.kind),
    equal(t.role.role, literal('receiver')),
    equal(t.role.value, literal('this')),
  ])
  .whereExists('typed', typedLanguage, (t) => [equal(t.node.language, t.typed.language)])
  .join('home', scopeHome, (t) => [equal(t.node.file, t.home.file), equal(t.node.scope, t.home.scope)])
  .where((t) => [greater(t.home.method, literal(0)), less(t.home.type, t.home.method)])
  .select((t) => ({ file: t.node.file, node: t.node.node, callable: t.home.method }));

/** Functions with the object they are put into, in it or afterwards. */
const entries = from('entry', property)
  .where((t) => [equal(t.entry.kind, literal('entry')), greater(t.entry.value, literal(0))])
  .select((t) => ({ file: t.entry.file, callable: t.entry.value, object: t.entry.owner }));
const written = from('literal', literals)
  .where((t) => equal(t.literal.kind, literal('map')))
  .join('member', syntaxNode, (t) => [equal(t.literal.file, t.member.file), equal(t.literal.node, t.member.parent)])
  .select((t) => ({ file: t.literal.file, callable: t.member.node, object: t.literal.node }));
const given = from('assignment', assignment)
  .where((t) => equal(t.assignment.kind, literal('plain')))
  .join('access', memberAccess, (t) => [
    equal(t.assignment.file, t.access.file),
    equal(t.assignment.target, t.access.node),
  ])
  .select((t) => ({ file: t.assignment.file, callable: t.assignment.value, object: t.access.object }));

const received = from('word', words)
  .join('owner', union(entries, written, given), (t) => [
    equal(t.word.file, t.owner.file),
    equal(t.word.callable, t.owner.callable),
  ])
  .select((t) => ({ file: t.word.file, node: t.word.node, object: t.owner.object }));

export default relateRule({
  id: 'object-receivers',
  family: 'type',
  title: 'The instance in a function of an object',
  why: 'In a function that is put into an object the word for the instance is that object.',
  logic: 'type_flow(o, n) :- n is the receiver word in a function f, property(o, …, f) or o.m is given f.',
  output: typeTables.typeFlow,
  relation: distinct(
    union(
      from('word', received).select((t) => ({
        file: t.word.file,
        node: t.word.object,
        to_file: t.word.file,
        to_node: t.word.node,
      })),
      from('word', received).select((t) => ({
        file: t.word.file,
        node: flipped(t.word.object),
        to_file: t.word.file,
        to_node: t.word.node,
      })),
    ),
  ),
  examples: [
    {
      title: 'A function in an object and one given to it',
      files: {
        'a.js':
          'const o = {\n  a: 1,\n  f() { this.a; },\n  g: function () { this.f; },\n};\no.h = function () { this.a; };\n',
      },
      edges: [
        'a.js:3 a REFERS_TO a.js:a',
        'a.js:4 f REFERS_TO a.js:f',
        'a.js:6 a REFERS_TO a.js:a',
        'a.js:6 o REFERS_TO a.js:o',
      ],
    },
    {
      title: 'A function inside has an instance of its own, a lambda that of the function around',
      files: {
        'a.js': 'const o = {\n  a: 1,\n  f() {\n    (function () { this.a; })();\n    (() => this.a)();\n  },\n};\n',
      },
      edges: ['a.js:4 a REFERS_TO ?a (unknown_type)', 'a.js:5 a REFERS_TO a.js:a'],
    },
  ],
});
