import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { union } from '../../../relation/combine.ts';
import { equal, greater, less, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { callableParameters } from './callable-parameters.ts';
import { functionReceivers } from './function-receivers.ts';
import { taking } from './taking.ts';
import { flipped, parameterLabel, positionLabel, typeLabel } from './type-labels.ts';
import { typedCalls } from './typed-calls.ts';
import { languagesWith, typedLanguage } from './typed-language.ts';

const { argument, definition, elementAttribute, literal: literals, property, result, typeAnnotation } = factTables;

/** Longer tuples are rarely written out. */
const mostPlaces = 5;
const expecting = languagesWith('expected-types');

const expectedArguments = from('argument', argument)
  .whereExists('expecting', expecting, (t) => [equal(t.argument.language, t.expecting.language)])
  .join('call', typedCalls, (t) => [equal(t.argument.file, t.call.file), equal(t.argument.call, t.call.node)])
  .where((t) => equal(t.argument.kind, literal('plain')))
  .select((t) => taking(t.call.file, t.call.callee, parameterLabel(t.argument.position), flipped(t.argument.value)));
/** Where nothing else is expected, a function without a name is what the parameter takes that it is passed for. */
const lambdas = from('function', definition)
  .where((t) => equal(t.function.kind, literal('lambda')))
  .whereExists('typed', typedLanguage, (t) => [equal(t.function.language, t.typed.language)])
  .whereNone('expecting', expecting, (t) => [equal(t.function.language, t.expecting.language)])
  .select((t) => ({ file: t.function.file, node: t.function.node }));
const expectedLambdas = from('argument', argument)
  .where((t) => equal(t.argument.kind, literal('plain')))
  .whereExists('function', lambdas, (t) => [
    equal(t.argument.file, t.function.file),
    equal(t.argument.value, t.function.node),
  ])
  .join('call', typedCalls, (t) => [equal(t.argument.file, t.call.file), equal(t.argument.call, t.call.node)])
  .select((t) => taking(t.call.file, t.call.callee, parameterLabel(t.argument.position), flipped(t.argument.value)));
const expectedAttributes = from('call', typedCalls)
  .where((t) => equal(t.call.kind, literal('element')))
  .select((t) => taking(t.call.file, t.call.callee, parameterLabel(literal(0)), flipped(t.call.node)));
const expectedOfAttributes = from('attribute', elementAttribute)
  .whereExists('expecting', expecting, (t) => [equal(t.attribute.language, t.expecting.language)])
  .select((t) => taking(t.attribute.file, flipped(t.attribute.call), t.attribute.token, flipped(t.attribute.value)));
const expectedEntries = from('entry', property)
  .whereExists('expecting', expecting, (t) => [equal(t.entry.language, t.expecting.language)])
  .where((t) => [equal(t.entry.kind, literal('entry')), greater(t.entry.value, literal(0))])
  .select((t) => taking(t.entry.file, flipped(t.entry.owner), t.entry.token, flipped(t.entry.value)));
/** An entry that is not declared by its name may be declared for all names. */
const expectedOfAll = from('entry', property)
  .where((t) => [equal(t.entry.kind, literal('entry')), greater(t.entry.value, literal(0))])
  .whereExists('typed', typedLanguage, (t) => [equal(t.entry.language, t.typed.language)])
  .select((t) => taking(t.entry.file, flipped(t.entry.owner), literal(typeLabel.index), flipped(t.entry.value)));
const expectedElements = from('list', literals)
  .where((t) => equal(t.list.kind, literal('list')))
  .whereExists('expecting', expecting, (t) => [equal(t.list.language, t.expecting.language)])
  .join('node', syntaxNode, (t) => [equal(t.list.file, t.node.file), equal(t.list.node, t.node.parent)])
  .select((t) => ({ file: t.list.file, list: t.list.node, node: t.node.node, position: t.node.position }));
const expectedParts = union(
  from('part', expectedElements).select((t) =>
    taking(t.part.file, flipped(t.part.list), literal(typeLabel.element), flipped(t.part.node)),
  ),
  from('part', expectedElements)
    .where((t) => less(t.part.position, literal(mostPlaces)))
    .select((t) => taking(t.part.file, flipped(t.part.list), positionLabel(t.part.position), flipped(t.part.node))),
);
const written = union(
  from('function', definition)
    .whereExists('expecting', expecting, (t) => [equal(t.function.language, t.expecting.language)])
    .where((t) => oneOf(t.function.kind, literal('lambda'), literal('function')))
    .select((t) => ({ file: t.function.file, node: t.function.node })),
  from('function', lambdas).select((t) => ({ file: t.function.file, node: t.function.node })),
);
const expectedParameters = from('function', written)
  .join('parameter', callableParameters, (t) => [
    equal(t.function.file, t.parameter.file),
    equal(t.function.node, t.parameter.callable),
  ])
  .select((t) =>
    taking(t.function.file, flipped(t.function.node), parameterLabel(t.parameter.position), t.parameter.node),
  );
const expectedReceivers = from('function', written)
  .join('word', functionReceivers, (t) => [
    equal(t.function.file, t.word.file),
    equal(t.function.node, t.word.callable),
  ])
  .select((t) => taking(t.function.file, flipped(t.function.node), literal(typeLabel.receiver), t.word.node));
const expectedResults = from('result', result)
  .where((t) => [oneOf(t.result.kind, literal('return'), literal('replaced')), greater(t.result.value, literal(0))])
  .whereExists('expecting', expecting, (t) => [equal(t.result.language, t.expecting.language)])
  .select((t) => taking(t.result.file, flipped(t.result.callable), literal(typeLabel.result), flipped(t.result.value)));
const expectedSettled = from('annotation', typeAnnotation)
  .where((t) => equal(t.annotation.kind, literal('result')))
  .join('result', result, (t) => [
    equal(t.annotation.file, t.result.file),
    equal(t.annotation.owner, t.result.callable),
    greater(t.result.value, literal(0)),
  ])
  .whereExists('expecting', expecting, (t) => [equal(t.annotation.language, t.expecting.language)])
  .select((t) => taking(t.annotation.file, t.annotation.node, literal(typeLabel.settled), flipped(t.result.value)));

/** What is expected of a value says what is expected of its parts, and what the parameters of a function and the word for its instance are. */
export const expectedUses = union(
  expectedArguments,
  expectedLambdas,
  expectedAttributes,
  expectedOfAttributes,
  expectedEntries,
  expectedOfAll,
  expectedParts,
  expectedParameters,
  expectedReceivers,
  expectedResults,
  expectedSettled,
);
