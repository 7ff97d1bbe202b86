import { kindRole, languageFeature, languageName, syntaxNode, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import {
  choose,
  either,
  equal,
  greater,
  greaterEqual,
  isNotNull,
  isNull,
  less,
  literal,
  notEqual,
} from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { superCalls } from './super-calls.ts';

const { decorator, definition, parameter, scopeHome, staticPart } = factTables;
const { receiver, resolvedName, supertype } = relationTables;

/** Methods, and parts of the bodies of classes, in which the class itself is the instance. */
const staticMethods = from('part', staticPart)
  .join('method', definition, (t) => [equal(t.part.file, t.method.file), equal(t.part.node, t.method.node)])
  .select((t) => ({ file: t.part.file, node: t.part.node }));

/** Occurrences of the words for the instance, with the class around them; a function in between has an instance of its own. */
const words = from('node', syntaxNode)
  .join('role', kindRole, (t) => [
    equal(t.node.language, t.role.language),
    equal(t.node.kind, t.role.kind),
    equal(t.role.role, literal('receiver')),
  ])
  .join('home', scopeHome, (t) => [equal(t.node.file, t.home.file), equal(t.node.scope, t.home.scope)])
  .leftJoin('method', definition, (t) => [equal(t.home.file, t.method.file), equal(t.home.method, t.method.node)])
  .where((t) => [
    greaterEqual(t.home.type, literal(0)),
    either(less(t.home.method, t.home.type), equal(t.method.container, t.home.type)),
  ])
  .select((t) => ({
    language: t.node.language,
    file: t.node.file,
    node: t.node.node,
    class: t.home.type,
    word: t.role.value,
    method: t.home.method,
  }));
const staticWords = distinct(
  union(
    from('word', words)
      .whereExists('static', staticMethods, (t) => [
        equal(t.word.file, t.static.file),
        equal(t.word.method, t.static.node),
      ])
      .select((t) => ({ file: t.word.file, node: t.word.node })),
    from('word', words)
      .join('part', staticPart, (t) => [equal(t.word.file, t.part.file), equal(t.word.class, t.part.class)])
      .where((t) => [
        less(t.word.method, t.word.class),
        greater(t.word.node, t.part.node),
        greaterEqual(t.part.last, t.word.node),
      ])
      .select((t) => ({ file: t.word.file, node: t.word.node })),
  ),
);

const own = from('word', words)
  .where((t) => notEqual(t.word.word, literal('super')))
  .leftJoin('static', staticWords, (t) => [equal(t.word.file, t.static.file), equal(t.word.node, t.static.node)])
  .select((t) => ({
    language: t.word.language,
    file: t.word.file,
    node: t.word.node,
    target_file: t.word.file,
    target_node: t.word.class,
    kind: choose([[isNotNull(t.static.node), literal('definition')]], literal('instance')),
  }));

const inherited = from('word', words)
  .where((t) => equal(t.word.word, literal('super')))
  .join('super', supertype, (t) => [
    equal(t.word.file, t.super.file),
    equal(t.word.class, t.super.class),
    equal(t.super.kind, literal('extends')),
  ])
  .leftJoin('static', staticWords, (t) => [equal(t.word.file, t.static.file), equal(t.word.node, t.static.node)])
  .select((t) => ({
    language: t.word.language,
    file: t.word.file,
    node: t.word.node,
    target_file: t.super.target_file,
    target_node: t.super.target_node,
    kind: choose([[isNotNull(t.static.node), literal('definition')]], literal('exact_instance')),
  }));

const decorated = (role: string) =>
  distinct(
    from('decorator', decorator)
      .join('node', syntaxNode, (t) => [equal(t.decorator.file, t.node.file), equal(t.decorator.node, t.node.node)])
      .join('text', token, (t) => [equal(t.node.token, t.text.token)])
      .join('name', languageName, (t) => [
        equal(t.decorator.language, t.name.language),
        equal(t.text.text, t.name.name),
        equal(t.name.role, literal(role)),
      ])
      .select((t) => ({ file: t.decorator.file, target: t.decorator.target })),
  );

/** References to the first parameter of a method. */
const parameters = from('parameter', parameter)
  .where((t) => [equal(t.parameter.position, literal(0)), greaterEqual(t.parameter.name, literal(0))])
  .whereExists('feature', languageFeature, (t) => [
    equal(t.parameter.language, t.feature.language),
    equal(t.feature.feature, literal('receiver-parameter')),
  ])
  .join('method', definition, (t) => [
    equal(t.parameter.file, t.method.file),
    equal(t.parameter.callable, t.method.node),
    equal(t.method.kind, literal('method')),
  ])
  .leftJoin('static', decorated('static_decorator'), (t) => [
    equal(t.method.file, t.static.file),
    equal(t.method.node, t.static.target),
  ])
  .leftJoin('whole', decorated('class_decorator'), (t) => [
    equal(t.method.file, t.whole.file),
    equal(t.method.node, t.whole.target),
  ])
  .where((t) => isNull(t.static.file))
  .join('name', resolvedName, (t) => [equal(t.parameter.file, t.name.file), equal(t.parameter.name, t.name.symbol)])
  .select((t) => ({
    language: t.parameter.language,
    file: t.parameter.file,
    node: t.name.node,
    target_file: t.parameter.file,
    target_node: t.method.container,
    kind: choose([[isNotNull(t.whole.file), literal('definition')]], literal('instance')),
  }));

const inheritedByCalls = from('call', superCalls)
  .join('super', supertype, (t) => [
    equal(t.call.class_file, t.super.file),
    equal(t.call.class, t.super.class),
    equal(t.super.kind, literal('extends')),
  ])
  .select((t) => ({
    language: t.call.language,
    file: t.call.file,
    node: t.call.node,
    target_file: t.super.target_file,
    target_node: t.super.target_node,
    kind: literal('exact_instance'),
  }));

export default relateRule({
  id: 'receivers',
  family: 'value',
  title: 'Expressions that stand for the instance',
  why: 'The word for the instance, or the first parameter of a method, is an instance of the class around; the word or call for the supertype is one of its supertypes.',
  logic: 'receiver(f, n, c) :- n is the receiver word in a method of c, or refers to the first parameter of one.',
  output: receiver,
  relation: distinct(union(own, inherited, parameters, inheritedByCalls)),
  examples: [
    {
      title: 'The first parameter of a method is the instance',
      files: { 'a.py': 'class A:\n    def m(this):\n        this.m()\n' },
      edges: ['a.py:A.m CALLS a.py:A.m'],
    },
    {
      title: 'A function inside has an instance of its own',
      files: { 'a.js': 'class A {\n  m() { return function () { this.m(); }; }\n}\n' },
      edges: ['a.js:A.m.<lambda> CALLS ?m (unknown_type)'],
    },
  ],
});
