import { factTables } from '../../../model/tables/facts.ts';
import { equal, greater, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { result, typeAnnotation } = factTables;

const yielding = from('yield', result)
  .where((t) => equal(t.yield.kind, literal('yield')))
  .select((t) => ({ file: t.yield.file, callable: t.yield.callable }));

/**
 * Values a callable returns, or would but for a finally part, that does not declare what it gives; a generator gives what it yields instead.
 */
export const returnedValues = from('result', result)
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
