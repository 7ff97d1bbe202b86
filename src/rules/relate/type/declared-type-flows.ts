import { kindRole, syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import { both, either, equal, greater, literal, notEqual, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { builtinArguments } from './builtin-arguments.ts';
import { casts } from './casts.ts';
import { flipped } from './type-labels.ts';
import { languagesWith, typedLanguage } from './typed-language.ts';

const {
  binding,
  callSite,
  definition,
  parameter,
  pattern,
  property,
  reference,
  result,
  scopeHome,
  typeAnnotation,
  typeForm,
} = factTables;
const { resolvedName, staticValue } = relationTables;

const flow = (file: Value<'integer'>, node: Value<'integer'>, to: Value<'integer'>) => ({
  file,
  node,
  to_file: file,
  to_node: to,
});

const expressionTypes = languagesWith('types-as-expressions');
const annotations = from('annotation', typeAnnotation)
  .whereExists('typed', typedLanguage, (t) => [equal(t.annotation.language, t.typed.language)])
  .select((t) => ({ ...t.annotation }));

/** What the owner of a declared type is, and the values given to it are expected to be. */
const owned = from('annotation', annotations).where((t) =>
  oneOf(t.annotation.kind, literal('variable'), literal('held')),
);
const owners = owned.select((t) => flow(t.annotation.file, t.annotation.node, t.annotation.owner));
const fields = owned
  .join('field', property, (t) => [equal(t.annotation.file, t.field.file), equal(t.annotation.owner, t.field.name)])
  .select((t) => ({ file: t.annotation.file, type: t.annotation.node, node: t.field.node, value: t.field.value }));
const ofFields = from('field', fields).select((t) => flow(t.field.file, t.field.type, t.field.node));
const fieldValues = from('field', fields)
  .where((t) => greater(t.field.value, literal(0)))
  .select((t) => flow(t.field.file, t.field.type, flipped(t.field.value)));
const variableValues = owned
  .join('binding', binding, (t) => [
    equal(t.annotation.file, t.binding.file),
    equal(t.annotation.owner, t.binding.node),
    greater(t.binding.value, literal(0)),
  ])
  .select((t) => flow(t.annotation.file, t.annotation.node, flipped(t.binding.value)));

const parameters = from('parameter', parameter)
  .where((t) => greater(t.parameter.type, literal(0)))
  .whereExists('typed', typedLanguage, (t) => [equal(t.parameter.language, t.typed.language)])
  .select((t) => ({ ...t.parameter }));
/** Where types are expressions, that of a parameter which collects arguments is the type of each. */
const collected = union(
  from('expressions', expressionTypes).select((t) => ({ language: t.expressions.language, kind: literal('rest') })),
  from('expressions', expressionTypes).select((t) => ({
    language: t.expressions.language,
    kind: literal('keyword_rest'),
  })),
);
const ofParameters = union(
  from('parameter', parameters).select((t) => flow(t.parameter.file, t.parameter.type, t.parameter.node)),
  from('parameter', parameters)
    .where((t) => greater(t.parameter.name, literal(0)))
    .whereNone('rest', collected, (t) => [
      equal(t.parameter.language, t.rest.language),
      equal(t.parameter.kind, t.rest.kind),
    ])
    .select((t) => flow(t.parameter.file, t.parameter.type, t.parameter.name)),
  from('parameter', parameters)
    .where((t) => greater(t.parameter.default, literal(0)))
    .select((t) => flow(t.parameter.file, t.parameter.type, flipped(t.parameter.default))),
  from('parameter', parameters)
    .join('pattern', pattern, (t) => [
      equal(t.parameter.file, t.pattern.file),
      equal(t.parameter.node, t.pattern.parent),
    ])
    .select((t) => flow(t.parameter.file, t.parameter.type, t.pattern.node)),
);

/** The word for the instance, where a parameter says what it is. */
const received = from('parameter', parameters)
  .where((t) => equal(t.parameter.kind, literal('receiver')))
  .join('home', scopeHome, (t) => [equal(t.parameter.file, t.home.file), equal(t.parameter.callable, t.home.method)])
  .join('word', syntaxNode, (t) => [equal(t.home.file, t.word.file), equal(t.home.scope, t.word.scope)])
  .whereExists('role', kindRole, (t) => [
    equal(t.word.language, t.role.language),
    equal(t.word.kind, t.role.kind),
    equal(t.role.role, literal('receiver')),
  ])
  .select((t) => flow(t.parameter.file, t.parameter.type, t.word.node));

const returned = from('annotation', annotations)
  .where((t) => equal(t.annotation.kind, literal('result')))
  .join('result', result, (t) => [
    equal(t.annotation.file, t.result.file),
    equal(t.annotation.owner, t.result.callable),
    oneOf(t.result.kind, literal('return'), literal('replaced')),
    greater(t.result.value, literal(0)),
  ])
  .select((t) => flow(t.annotation.file, t.annotation.node, flipped(t.result.value)));

/** Calls of functions by name have the declared type of the result. */
const called = from('call', callSite)
  .where((t) => oneOf(t.call.kind, literal('call'), literal('template')))
  .join('callee', staticValue, (t) => [
    equal(t.call.file, t.callee.file),
    equal(t.call.callee, t.callee.node),
    equal(t.callee.kind, literal('definition')),
  ])
  .join('annotation', annotations, (t) => [
    equal(t.callee.target_file, t.annotation.file),
    equal(t.callee.target_node, t.annotation.owner),
    equal(t.annotation.kind, literal('result')),
  ])
  .select((t) => ({
    file: t.annotation.file,
    node: t.annotation.node,
    to_file: t.call.file,
    to_node: t.call.node,
  }));

const choices = from('form', typeForm)
  .where((t) => equal(t.form.kind, literal('choice')))
  .select((t) => flow(t.form.file, t.form.part, t.form.node));
/** What is said of a value is expected of it. */
const said = from('form', typeForm)
  .where((t) => equal(t.form.kind, literal('said')))
  .select((t) => flow(t.form.file, t.form.name, flipped(t.form.part)));
const ofCasts = from('cast', casts).select((t) => flow(t.cast.file, t.cast.type, t.cast.node));
const sameMembers = from('form', builtinArguments)
  .where((t) =>
    either(
      equal(t.form.role, literal('same_all')),
      both(equal(t.form.role, literal('same_first')), equal(t.form.position, literal(0))),
    ),
  )
  .select((t) => flow(t.form.file, t.form.part, t.form.node));

/** Where types are no expressions, what a name stands for as a value. */
const valueNames = from('name', reference)
  .where((t) => notEqual(t.name.role, literal('type')))
  .whereNone('expressions', expressionTypes, (t) => [equal(t.name.language, t.expressions.language)])
  .select((t) => ({ file: t.name.file, node: t.name.node }));
/** Another name for a type means what stands behind it. */
const renamed = from('name', staticValue)
  .where((t) => equal(t.name.kind, literal('definition')))
  .whereNone('value', valueNames, (t) => [equal(t.name.file, t.value.file), equal(t.name.node, t.value.node)])
  .join('alias', definition, (t) => [
    equal(t.name.target_file, t.alias.file),
    equal(t.name.target_node, t.alias.node),
    equal(t.alias.kind, literal('type_alias')),
  ])
  .select((t) => ({ file: t.alias.file, node: t.alias.body, to_file: t.name.file, to_node: t.name.node }));

/** What a conditional type finds out has a name in it. */
const inferred = from('name', resolvedName)
  .whereExists('form', typeForm, (t) => [equal(t.name.file, t.form.file), equal(t.name.symbol, t.form.node)])
  .select((t) => flow(t.name.file, t.name.symbol, t.name.node));

export default relateRule({
  id: 'declared-type-flows',
  family: 'type',
  title: 'Declared types and what has them',
  why: 'A declared type is the type of the variable, field, parameter or result it stands at, and what is expected of the values given to it; another name for a type means the same type.',
  logic:
    'type_flow(type, owner) :- type_annotation(type, owner); type_flow(part, type) :- type_form(type, choice, part).',
  output: typeTables.typeFlow,
  relation: distinct(
    union(
      owners,
      ofFields,
      fieldValues,
      variableValues,
      ofParameters,
      received,
      returned,
      called,
      choices,
      said,
      sameMembers,
      ofCasts,
      renamed,
      inferred,
    ),
  ),
  examples: [
    {
      title: 'A parameter has its declared type',
      files: { 'a.ts': 'interface I { m(): void }\nfunction f(p: I) { p.m; }\n' },
      edges: ['a.ts:2 I REFERS_TO a.ts:I', 'a.ts:2 m REFERS_TO a.ts:I.m', 'a.ts:2 p REFERS_TO a.ts:f.p'],
    },
    {
      title: 'What a conditional type finds out',
      files: {
        'a.ts':
          'type Same<T> = T extends infer U ? U : never;\ntype Other<T> = T extends { n: infer U } ? U : never;\ninterface I { m(): void }\nfunction f(p: Same<I>, q: Other<I>) { p.m; q.m; }\n',
      },
      edges: [
        'a.ts:1 T REFERS_TO a.ts:Same.T',
        'a.ts:1 U REFERS_TO a.ts:Same.U',
        'a.ts:2 T REFERS_TO a.ts:Other.T',
        'a.ts:2 U REFERS_TO a.ts:Other.U',
        'a.ts:4 I REFERS_TO a.ts:I',
        'a.ts:4 I#2 REFERS_TO a.ts:I',
        'a.ts:4 Other REFERS_TO a.ts:Other',
        'a.ts:4 Same REFERS_TO a.ts:Same',
        'a.ts:4 m REFERS_TO a.ts:I.m',
        'a.ts:4 m#2 REFERS_TO ?m (unknown_type)',
        'a.ts:4 p REFERS_TO a.ts:f.p',
        'a.ts:4 q REFERS_TO a.ts:f.q',
      ],
    },
    {
      title: 'A parameter without a type',
      files: { 'a.ts': 'interface I { m(): void }\nfunction f(p) { p.m; }\n' },
      edges: ['a.ts:2 m REFERS_TO ?m (unknown_type)', 'a.ts:2 p REFERS_TO a.ts:f.p'],
    },
  ],
});
