import { kindRole, syntaxNode, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import {
  cast,
  choose,
  concat,
  equal,
  greater,
  lessEqual,
  literal,
  notEqual,
  oneOf,
  startsWith,
} from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { documentedShapes } from './documented-shapes.ts';
import { flipped } from './type-labels.ts';

const { definition, parameter, passing, pattern, property, scopeHome, symbol } = factTables;
const { instanceField } = relationTables;
const { documentedMeaning, documentedType, functionInstance } = typeTables;

type Integer = Value<'integer'>;

/** Definitions that are types, by themselves or for the instances that `new` makes. */
const types = union(
  from('type', definition)
    .where((t) => oneOf(t.type.kind, literal('class'), literal('interface'), literal('type_alias'), literal('enum')))
    .select((t) => ({ file: t.type.file, node: t.type.node, type: t.type.node })),
  from('instance', functionInstance)
    .where((t) => equal(t.instance.role, literal('new')))
    .select((t) => ({
      file: t.instance.target_file,
      node: flipped(t.instance.target_node),
      type: t.instance.target_node,
    })),
  from('shape', documentedShapes).select((t) => ({ file: t.shape.file, node: t.shape.node, type: t.shape.node })),
);

const said = from('said', documentedMeaning)
  .join('type', types, (t) => [equal(t.said.target_file, t.type.file), equal(t.said.target_node, t.type.node)])
  .select((t) => ({
    file: t.said.file,
    doc: t.said.node,
    owner: t.said.owner,
    kind: t.said.kind,
    name: t.said.name,
    label: t.said.label,
    inner: t.said.inner,
    target_file: t.said.target_file,
    target_node: t.type.type,
  }));

type Said = { file: Integer; label: Integer; inner: Integer; target_file: Integer; target_node: Integer };
/** A collection is known by the place that has it; one inside it, which no place has, by that number the other way round. */
const documented = (node: Integer, whole: Integer, isResult: boolean, at: Said) => ({
  file: at.file,
  node,
  whole: choose([[equal(at.label, literal(0)), literal(-1)]], whole),
  label: at.label,
  inner: at.inner,
  target_file: at.target_file,
  target_node: at.target_node,
  is_result: literal(isResult),
});

const ofParameters = from('said', said)
  .where((t) => equal(t.said.kind, literal('parameter')))
  .join('text', token, (t) => [equal(t.said.name, t.text.text)])
  .join('parameter', parameter, (t) => [
    equal(t.said.file, t.parameter.file),
    equal(t.said.owner, t.parameter.callable),
    equal(t.text.token, t.parameter.token),
  ])
  .where((t) => greater(t.parameter.name, literal(0)))
  .select((t) => documented(t.parameter.name, t.parameter.name, false, t.said));
/** A parameter that is taken apart has no name: texts say its place. */
const patterns = union(
  from('parameter', parameter)
    .where((t) => lessEqual(t.parameter.name, literal(0)))
    .join('pattern', pattern, (t) => [
      equal(t.parameter.file, t.pattern.file),
      equal(t.parameter.node, t.pattern.parent),
    ])
    .select((t) => ({ ...t.parameter, place: t.pattern.node })),
  from('parameter', parameter)
    .where((t) => lessEqual(t.parameter.name, literal(0)))
    .select((t) => ({ ...t.parameter, place: t.parameter.node })),
);
const ofPatterns = from('said', said)
  .where((t) => [equal(t.said.kind, literal('parameter')), startsWith(t.said.name, literal('$'))])
  .join('parameter', patterns, (t) => [
    equal(t.said.file, t.parameter.file),
    equal(t.said.owner, t.parameter.callable),
    equal(t.said.name, concat(literal('$'), cast(t.parameter.position, 'text'))),
  ])
  .select((t) => documented(t.parameter.place, t.parameter.place, false, t.said));
const ofResults = from('said', said)
  .where((t) => equal(t.said.kind, literal('result')))
  .select((t) => documented(t.said.owner, t.said.doc, true, t.said));
/** The word for the instance in a function of which a text says what it is called on. */
const ofReceivers = from('said', said)
  .where((t) => equal(t.said.kind, literal('receiver')))
  .join('home', scopeHome, (t) => [equal(t.said.file, t.home.file), equal(t.said.owner, t.home.method)])
  .join('word', syntaxNode, (t) => [equal(t.home.file, t.word.file), equal(t.home.scope, t.word.scope)])
  .whereExists('role', kindRole, (t) => [
    equal(t.word.language, t.role.language),
    equal(t.word.kind, t.role.kind),
    equal(t.role.role, literal('receiver')),
  ])
  .select((t) => documented(t.word.node, t.word.node, false, t.said));
const variables = from('said', said)
  .where((t) => equal(t.said.kind, literal('type')))
  .select((t) => t.said);
const ofVariables = from('said', variables)
  .whereExists('symbol', symbol, (t) => [equal(t.said.file, t.symbol.file), equal(t.said.owner, t.symbol.node)])
  .select((t) => documented(t.said.owner, t.said.owner, false, t.said));
/** What stands in brackets has the type that a text in front of them says. */
const ofCasts = from('said', variables)
  .whereExists('brackets', passing, (t) => [equal(t.said.file, t.brackets.file), equal(t.said.owner, t.brackets.node)])
  .select((t) => documented(t.said.owner, t.said.owner, false, t.said));
const ofFields = union(
  from('said', variables)
    .join('field', property, (t) => [equal(t.said.file, t.field.file), equal(t.said.owner, t.field.name)])
    .select((t) => documented(t.field.node, t.field.node, false, t.said)),
  from('said', variables)
    .whereExists('field', instanceField, (t) => [equal(t.said.file, t.field.file), equal(t.said.owner, t.field.node)])
    .select((t) => documented(t.said.owner, t.said.owner, false, t.said)),
);

/** Another name for a collection, a function or a choice stands for what the text behind it says. */
const ofNames = from('said', variables)
  .whereExists('shape', documentedShapes, (t) => [equal(t.said.file, t.shape.file), equal(t.said.owner, t.shape.node)])
  .select((t) => documented(t.said.owner, t.said.owner, false, t.said));

const all = union(ofNames, ofParameters, ofPatterns, ofResults, ofReceivers, ofVariables, ofCasts, ofFields);
const plain = from('said', all)
  .where((t) => equal(t.said.inner, literal(0)))
  .select(({ said: { inner, ...at } }) => at);
const nested = from('said', all).where((t) => notEqual(t.said.inner, literal(0)));
const collections = nested.select(({ said: { inner, ...at } }) => ({
  ...at,
  target_file: at.file,
  target_node: flipped(at.whole),
}));
const elements = nested.select(({ said: { inner, ...at } }) => ({
  ...at,
  node: literal(-1),
  whole: flipped(at.whole),
  label: inner,
  is_result: literal(false),
}));

export default relateRule({
  id: 'documented-types',
  family: 'type',
  title: 'Types that documentation texts say',
  why: 'Where a language has no declared types, a documentation text says the type of a parameter, a result, a variable, a field or the expression in brackets behind the text: a name at the top of the file, one that another file offers, or another name given to one.',
  logic: 'documented_type(p, c) :- doc(x, f), x says that the parameter p of f has the type c.',
  output: documentedType,
  relation: distinct(union(plain, collections, elements)),
  examples: [
    {
      title: 'Elements of a parameter',
      files: {
        'a.js': 'class A {\n  m() {}\n}\n/** @param {A[]} all */\nfunction f(all) {\n  for (const a of all) a.m;\n}\n',
      },
      edges: ['a.js:6 a REFERS_TO a.js:f.a', 'a.js:6 all REFERS_TO a.js:f.all', 'a.js:6 m REFERS_TO a.js:A.m'],
    },
    {
      title: 'A type nobody declares',
      files: { 'a.js': '/** @param {A} a */\nfunction f(a) {\n  a.m;\n}\n' },
      edges: ['a.js:3 a REFERS_TO a.js:f.a', 'a.js:3 m REFERS_TO ?m (unknown_type)'],
    },
  ],
});
