import { oncePer } from '../model/once-per.ts';
import type { Table } from '../model/table.ts';
import { hashOf } from './hash.ts';

/** Hex sha256 of the contract of a table: names, types, storage, nullability and order of its columns, and its key. */
export const schemaHash: (table: Table) => string = oncePer(({ name, key, columns }) => {
  const fields = Object.entries(columns).map(([column, { type, nullable, storage, choices }]) => ({
    column,
    type,
    nullable,
    storage,
    choices,
  }));
  return hashOf({ name, key, fields });
});
