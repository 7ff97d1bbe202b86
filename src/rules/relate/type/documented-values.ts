import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, greater, literal, matches, not, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { returnedValues } from './returned-values.ts';

const { assignment, binding, memberAccess, passing, property } = factTables;

/** Texts of types that say nothing about what an object has. */
const anything = '^[\\s!?]*(?:[Oo]bject|any|unknown|const|\\*)\\s*$';

const places = distinct(
  from('tag', typeTables.documentedTag)
    .where((t) => [oneOf(t.tag.kind, literal('result'), literal('type')), not(matches(t.tag.type, anything))])
    .select((t) => ({ file: t.tag.file, owner: t.tag.owner, kind: t.tag.kind })),
);
const typed = from('place', places).where((t) => equal(t.place.kind, literal('type')));

const returned = from('place', places)
  .where((t) => equal(t.place.kind, literal('result')))
  .join('result', returnedValues, (t) => [equal(t.place.file, t.result.file), equal(t.place.owner, t.result.callable)])
  .select((t) => ({ file: t.place.file, place: t.place.owner, is_result: literal(true), value: t.result.value }));
const ofVariables = typed
  .join('binding', binding, (t) => [
    equal(t.place.file, t.binding.file),
    equal(t.place.owner, t.binding.node),
    greater(t.binding.value, literal(0)),
  ])
  .select((t) => ({ file: t.place.file, place: t.place.owner, is_result: literal(false), value: t.binding.value }));
const ofCasts = typed
  .join('brackets', passing, (t) => [equal(t.place.file, t.brackets.file), equal(t.place.owner, t.brackets.node)])
  .select((t) => ({ file: t.place.file, place: t.place.owner, is_result: literal(false), value: t.brackets.part }));
const ofFields = typed
  .join('field', property, (t) => [
    equal(t.place.file, t.field.file),
    equal(t.place.owner, t.field.name),
    greater(t.field.value, literal(0)),
  ])
  .select((t) => ({ file: t.place.file, place: t.field.node, is_result: literal(false), value: t.field.value }));
const ofInstances = typed
  .join('field', relationTables.instanceField, (t) => [
    equal(t.place.file, t.field.file),
    equal(t.place.owner, t.field.node),
  ])
  .join('access', memberAccess, (t) => [equal(t.field.file, t.access.file), equal(t.field.node, t.access.name)])
  .join('assignment', assignment, (t) => [
    equal(t.access.file, t.assignment.file),
    equal(t.access.node, t.assignment.target),
    greater(t.assignment.value, literal(0)),
  ])
  .select((t) => ({ file: t.place.file, place: t.place.owner, is_result: literal(false), value: t.assignment.value }));

export default relateRule({
  id: 'documented-values',
  family: 'type',
  title: 'Values whose type a documentation text says',
  why: 'What a documentation text says of a variable, a field or a result is expected of the values it is given, unless the text allows anything.',
  logic: 'documented_value(v, y) :- doc(x, y), x says a type of y, binding(y, value: v) or result(y, v).',
  output: typeTables.documentedValue,
  relation: distinct(union(returned, ofVariables, ofCasts, ofFields, ofInstances)),
  examples: [
    {
      title: 'A variable and a result',
      files: { 'a.js': '/** @type {A} */\nconst a = b;\n/** @returns {A} */\nfunction f() { return a; }\n' },
      edges: [],
      rows: 2,
    },
    {
      title: 'A type that allows anything, and none',
      files: { 'a.js': '/** @type {Object} */\nconst a = b;\n/** Says nothing. */\nconst c = a;\n' },
      edges: [],
      rows: 0,
    },
  ],
});
