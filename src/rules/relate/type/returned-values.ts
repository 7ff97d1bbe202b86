import { factTables } from '../../../model/tables/facts.ts';
import { union } from '../../../relation/combine.ts';
import { equal, greater, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { definition, result, typeAnnotation } = factTables;

const yielding = from('yield', result)
  .where((t) => equal(t.yield.kind, literal('yield')))
  .select((t) => ({ file: t.yield.file, callable: t.yield.callable }));

/** A generator that does not declare what it gives is a collection of its own; its body stands for it. */
export const generators = from('definition', definition)
  .where((t) => greater(t.definition.body, literal(0)))
  .whereExists('yielding', yielding, (t) => [
    equal(t.definition.file, t.yielding.file),
    equal(t.definition.node, t.yielding.callable),
  ])
  .whereNone('declared', typeAnnotation, (t) => [
    equal(t.definition.file, t.declared.file),
    equal(t.definition.node, t.declared.owner),
    equal(t.declared.kind, literal('result')),
  ])
  .select((t) => ({
    language: t.definition.language,
    file: t.definition.file,
    callable: t.definition.node,
    value: t.definition.body,
  }));

/**
 * Values a callable returns, or would but for a finally part, that does not declare what it gives.
 */
const returned = from('result', result)
  .where((t) => [oneOf(t.result.kind, literal('return'), literal('replaced')), greater(t.result.value, literal(0))])
  .whereNone('declared', typeAnnotation, (t) => [
    equal(t.result.file, t.declared.file),
    equal(t.result.callable, t.declared.owner),
    equal(t.declared.kind, literal('result')),
  ])
  .whereNone('yielding', yielding, (t) => [
    equal(t.result.file, t.yielding.file),
    equal(t.result.callable, t.yielding.callable),
  ])
  .select((t) => ({
    language: t.result.language,
    file: t.result.file,
    callable: t.result.callable,
    value: t.result.value,
  }));

/** What a callable gives that does not declare it; a generator gives itself instead of what it returns. */
export const returnedValues = union(
  returned,
  from('generator', generators).select((t) => ({ ...t.generator })),
);
