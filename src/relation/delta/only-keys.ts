import type { Table } from '../../model/table.ts';
import type { Relation } from '../relation.ts';
import { tableRelation } from '../tables.ts';
import { onlyRows } from './only-rows.ts';
import { renamedPart, semiJoin } from './part.ts';
import type { StoredFixpoint } from './stored-fixpoint.ts';

/** The rows of a relation in which a column has a value of a list; rows with other values are left out as early as can be. */
export const onlyKeys = (
  relation: Relation,
  column: string,
  list: Table,
  stored: StoredFixpoint | null = null,
): Relation => onlyRows(relation, column, stored, (source, name) => listed(source, name, list));

function listed(at: Relation, column: string, list: Table): Relation {
  const field = at.schema[column] ?? { type: 'integer', nullable: false };
  return semiJoin(at, renamedPart('only$', tableRelation(list)), [
    {
      left: { kind: 'column', name: column, ...field },
      right: { kind: 'column', name: 'only$.item', type: field.type, nullable: false },
    },
  ]);
}
