import { languageFeature } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import {
  choose,
  equal,
  greater,
  isNotNull,
  lessEqual,
  literal,
  not,
  oneOf,
  subtract,
} from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { parameterLabel, typeLabel } from './type-labels.ts';

const { definition, parameter } = factTables;

/** Methods whose first parameter is what they are called on, so that the first argument goes to the second. */
const methods = from('method', definition)
  .where((t) => equal(t.method.kind, literal('method')))
  .whereExists('feature', languageFeature, (t) => [
    equal(t.method.language, t.feature.language),
    equal(t.feature.feature, literal('receiver-parameter')),
  ])
  .whereNone('static', relationTables.knownDecorator, (t) => [
    equal(t.method.file, t.static.file),
    equal(t.method.node, t.static.target),
    equal(t.static.role, literal('static_decorator')),
  ])
  .select((t) => ({ file: t.method.file, node: t.method.node }));

/** Parameters of which a text says the type: it is that of their name. */
const documented = distinct(
  from('said', typeTables.documentedType)
    .where((t) => not(t.said.is_result))
    .select((t) => ({ file: t.said.file, node: t.said.node })),
);
const typed = union(
  from('parameter', parameter)
    .where((t) => greater(t.parameter.type, literal(0)))
    .select((t) => ({ ...t.parameter })),
  from('parameter', parameter)
    .where((t) => [lessEqual(t.parameter.type, literal(0)), greater(t.parameter.name, literal(0))])
    .whereExists('said', documented, (t) => [
      equal(t.parameter.file, t.said.file),
      equal(t.parameter.name, t.said.node),
    ])
    .select((t) => ({ ...t.parameter, type: t.parameter.name })),
  from('parameter', parameter)
    .where((t) => [lessEqual(t.parameter.type, literal(0)), lessEqual(t.parameter.name, literal(0))])
    .whereExists('said', documented, (t) => [
      equal(t.parameter.file, t.said.file),
      equal(t.parameter.node, t.said.node),
    ])
    .select((t) => ({ ...t.parameter, type: t.parameter.node })),
);

const plain = from('parameter', typed)
  .where((t) => oneOf(t.parameter.kind, literal('plain'), literal('optional')))
  .leftJoin('method', methods, (t) => [
    equal(t.parameter.file, t.method.file),
    equal(t.parameter.callable, t.method.node),
  ])
  .select((t) => ({
    file: t.parameter.file,
    callable: t.parameter.callable,
    label: parameterLabel(
      choose([[isNotNull(t.method.node), subtract(t.parameter.position, literal(1))]], t.parameter.position),
    ),
    node: t.parameter.type,
  }));

/** What a function says it is called on. */
const receivers = from('parameter', parameter)
  .where((t) => [equal(t.parameter.kind, literal('receiver')), greater(t.parameter.type, literal(0))])
  .select((t) => ({
    file: t.parameter.file,
    callable: t.parameter.callable,
    label: literal(typeLabel.receiver),
    node: t.parameter.type,
  }));

/** Parameters with a type that take arguments, with the label of the argument, and those that stand for the instance. */
export const takenParameters = union(plain, receivers);
