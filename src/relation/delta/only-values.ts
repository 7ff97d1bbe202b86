import type { Value } from '../expression.ts';
import { either, equal, literal } from '../expressions.ts';
import type { Relation } from '../relation.ts';
import { onlyRows } from './only-rows.ts';
import type { StoredFixpoint } from './stored-fixpoint.ts';

/** As `onlyKeys`, with values that are few: as conditions they go on to what rows are joined with by the column. */
export const onlyValues = (
  relation: Relation,
  column: string,
  values: readonly number[],
  stored: StoredFixpoint | null = null,
): Relation => onlyRows(relation, column, stored, (source, name) => among(source, name, values));

function among(source: Relation, column: string, values: readonly number[]): Relation {
  const field = source.schema[column] ?? { type: 'integer', nullable: false };
  const value = { kind: 'column', name: column, ...field } as Value<'integer'>;
  const condition = either(...values.map((each) => equal(value, literal(each))));
  return { kind: 'filter', source, condition, schema: source.schema };
}
