import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { returnedValues } from './returned-values.ts';

const { typeAnnotation } = factTables;

/** Callables of which a documentation text says what they give. */
const said = from('said', typeTables.documentedType)
  .where((t) => t.said.is_result)
  .select((t) => ({ file: t.said.file, callable: t.said.node }));
/** Callables and the places that say what they give: the declared result, else the returned values. */
export const givenResults = distinct(
  union(
    from('annotation', typeAnnotation)
      .where((t) => equal(t.annotation.kind, literal('result')))
      .select((t) => ({ file: t.annotation.file, callable: t.annotation.owner, node: t.annotation.node })),
    from('result', returnedValues)
      .whereNone('said', said, (t) => [equal(t.result.file, t.said.file), equal(t.result.callable, t.said.callable)])
      .select((t) => ({ file: t.result.file, callable: t.result.callable, node: t.result.value })),
  ),
);
