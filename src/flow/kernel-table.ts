/** A column of integers; texts are places in `texts`. The value of a row is `data[row & mask]`. */
export interface KernelColumn {
  readonly data: Int32Array;
  readonly mask: number;
  readonly texts: readonly string[] | null;
}

/** Rows a kernel reads or writes. */
export interface KernelTable {
  readonly rows: number;
  column(name: string): KernelColumn;
}

/** The values of a column, one per row. */
export function valuesOf(table: KernelTable, name: string): Int32Array {
  const { data, mask } = table.column(name);
  return mask === -1 ? data : new Int32Array(table.rows).fill(data[0] as number);
}
