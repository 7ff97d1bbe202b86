import type { Table } from '../../model/table.ts';
import type { NamedExpression, Relation, Scan } from '../relation.ts';
import { tableRelation } from '../tables.ts';

export type Fixpoint = Extract<Relation, { readonly kind: 'fixpoint' }>;

/** A fixpoint of which all rows, and no others, are in a table. */
export interface StoredFixpoint {
  readonly name: string;
  readonly table: Scan;
}

/** The fixpoint that a relation is, when a table with its columns is filled by it alone; null when it is more or less. */
export function storedFixpoint(relation: Relation, table: Table): StoredFixpoint | null {
  if (relation.kind === 'fixpoint')
    return Object.keys(table.columns).every((column) => column in relation.schema)
      ? { name: relation.name, table: tableRelation(table) as Scan }
      : null;
  if (relation.kind === 'distinct') return storedFixpoint(relation.source, table);
  const isPlain = relation.kind === 'project' && relation.columns.every(isAsItIs) && keepsAll(relation);
  return isPlain ? storedFixpoint(relation.source, table) : null;
}

const isAsItIs = ({ name, value }: NamedExpression): boolean => value.kind === 'column' && value.name === name;

const keepsAll = ({ schema, source }: Extract<Relation, { readonly kind: 'project' }>): boolean =>
  Object.keys(source.schema).every((column) => column in schema);
