import type { Relation } from '../relation.ts';
import { fromRest } from './from-rest.ts';
import { pushColumn } from './push-column.ts';
import type { StoredFixpoint } from './stored-fixpoint.ts';

/**
 * A relation with all left out but the rows with some values of a column, as early as can be: `only` does it with a source
 * of the column. Of a stored fixpoint the rows with other values are taken from where they are stored.
 */
export const onlyRows = (
  relation: Relation,
  column: string,
  stored: StoredFixpoint | null,
  only: (source: Relation, column: string) => Relation,
): Relation =>
  pushColumn(relation, column, (source, name) =>
    source.kind === 'fixpoint' && source.name === stored?.name
      ? fromRest(source, name, stored, only)
      : only(source, name),
  );
