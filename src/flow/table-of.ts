import type { Table } from '../model/table.ts';
import type { KernelTable } from './kernel-table.ts';
import type { RowStore } from './row-store.ts';

/** Rows with the cells of the columns of a table, as such a table. */
export function tableOf({ columns }: Table, rows: RowStore): KernelTable {
  const names = Object.keys(columns);
  return {
    rows: rows.rows,
    column: (name) => ({
      data: rows.column(names.indexOf(name)),
      mask: -1,
      texts: columns[name]?.choices ?? null,
    }),
  };
}
