import type { Table } from '../model/table.ts';

export type TypedColumn = Uint8Array | Uint16Array | Int32Array | BigInt64Array;

/** Where extraction puts its rows. All calls are synchronous and made from one thread. */
export interface ExtractionSink {
  /**
   * Rows as typed arrays in the order and with the widths of the table's columns. Texts are places in the column's list of
   * values; -1 in a nullable column stands for null. Their memory is used again afterwards.
   */
  appendColumns(table: Table, columns: readonly TypedColumn[], rows: number): void;
  /** Rows of a small table; missing values are null. */
  appendRows(table: Table, rows: readonly Readonly<Record<string, string | number | bigint | null>>[]): void;
  /** Continues the token dictionary: `texts[i]` has number `from + i`. */
  appendTexts(from: number, texts: readonly string[]): void;
}
