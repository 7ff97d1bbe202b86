import { factTables } from '../../../model/tables/facts.ts';
import { choose, equal, isNotNull, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { givenResults } from './given-results.ts';
import { readMethods } from './read-methods.ts';

/** Callables and the places that say what they give, with the kind of callable: one that runs where a member is read is a getter. */
export const resultsByKind = from('result', givenResults)
  .join('definition', factTables.definition, (t) => [
    equal(t.result.file, t.definition.file),
    equal(t.result.callable, t.definition.node),
  ])
  .leftJoin('property', readMethods, (t) => [
    equal(t.result.file, t.property.file),
    equal(t.result.callable, t.property.node),
  ])
  .select((t) => ({
    file: t.result.file,
    callable: t.result.callable,
    kind: choose([[isNotNull(t.property.node), literal('getter')]], t.definition.kind),
    node: t.result.node,
  }));
