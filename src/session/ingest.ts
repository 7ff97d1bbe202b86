import {
  BIGINT,
  BOOLEAN,
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDataChunk,
  type DuckDBType,
  ENUM8,
  INTEGER,
  USMALLINT,
  UTINYINT,
  VARCHAR,
} from '@duckdb/node-api';
import bindings from '@duckdb/node-bindings';
import type { Column, ColumnType } from '../model/column.ts';
import { must } from '../model/must.ts';
import type { Table } from '../model/table.ts';
import { type Cell, nestedType, nestedValue } from './nested-value.ts';
import { givenCatalogue } from './scan-sql.ts';

type TypedColumn = Uint8Array | Uint16Array | Int32Array | BigInt64Array;
type Scalar = string | number | bigint | boolean | null;

/** Rows of one vector chunk of the database. */
const chunkRows = 2048;

/**
 * Appends rows to tables. Typed arrays are copied into chunk vectors as they are: about sixteen times faster than
 * appending value by value. Appended rows become visible with `flush`.
 */
export class Ingest {
  private readonly appenders = new Map<string, DuckDBAppender>();

  constructor(private readonly connection: DuckDBConnection) {}

  /** Opens an appender for each table; must come before the first append. */
  async prepare(tables: readonly Table[]): Promise<void> {
    for (const table of tables) this.appenders.set(table.name, await this.connection.createAppender(table.name));
  }

  /**
   * `columns` have the order and the widths of the table's columns. Choices are places in the column's list; -1 in a
   * nullable column stands for null.
   */
  appendColumns(table: Table, columns: readonly TypedColumn[], rows: number): void {
    const appender = this.appenderOf(table);
    const contracts = Object.values(table.columns);
    const chunk = DuckDBDataChunk.create(contracts.map(vectorType)) as unknown as { readonly chunk: never };
    for (let from = 0; from < rows; from += chunkRows) {
      const size = Math.min(chunkRows, rows - from);
      bindings.data_chunk_reset(chunk.chunk);
      bindings.data_chunk_set_size(chunk.chunk, size);
      columns.forEach((column, at) => {
        const width = column.BYTES_PER_ELEMENT;
        const vector = bindings.data_chunk_get_vector(chunk.chunk, at) as never;
        bindings.copy_data_to_vector(
          vector,
          0,
          column.buffer as ArrayBuffer,
          column.byteOffset + from * width,
          size * width,
        );
        if (contracts[at]?.nullable) setNulls(vector, column, from, size);
      });
      bindings.append_data_chunk(rawAppender(appender), chunk.chunk);
    }
  }

  /** Rows of an (integer, text) dictionary table, numbered on from `from`. */
  appendTexts(table: Table, from: number, texts: readonly string[]): void {
    const appender = this.appenderOf(table);
    const chunk = DuckDBDataChunk.create([INTEGER, VARCHAR]) as unknown as { readonly chunk: never };
    for (let at = 0; at < texts.length; at += chunkRows) {
      const size = Math.min(chunkRows, texts.length - at);
      bindings.data_chunk_reset(chunk.chunk);
      bindings.data_chunk_set_size(chunk.chunk, size);
      const ids = Int32Array.from({ length: size }, (_, row) => from + at + row);
      bindings.copy_data_to_vector(
        bindings.data_chunk_get_vector(chunk.chunk, 0),
        0,
        ids.buffer as ArrayBuffer,
        0,
        size * 4,
      );
      const vector = bindings.data_chunk_get_vector(chunk.chunk, 1);
      for (let row = 0; row < size; row++) bindings.vector_assign_string_element(vector, row, must(texts[at + row]));
      bindings.append_data_chunk(rawAppender(appender), chunk.chunk);
    }
  }

  /** Rows of a small table, value by value. */
  appendRows(table: Table, rows: readonly Readonly<Record<string, Cell>>[]): void {
    const appender = this.appenderOf(table);
    for (const row of rows) {
      for (const [name, column] of Object.entries(table.columns)) {
        const value = row[name] ?? null;
        if (typeof column.type === 'string') appendCell(appender, column, value as Scalar);
        else appendValue(appender, column.type, value);
      }
      appender.endRow();
    }
  }

  /** Fills a table of what is given besides the graph, value by value, and makes it visible. */
  async appendGiven(
    table: string,
    types: Readonly<Record<string, { readonly type: ColumnType }>>,
    columns: Readonly<Record<string, ArrayLike<unknown>>>,
    rows: number,
  ): Promise<void> {
    const appender = await this.connection.createAppender(table, 'main', givenCatalogue);
    for (let row = 0; row < rows; row++) {
      for (const [name, { type }] of Object.entries(types)) appendValue(appender, type, columns[name]?.[row] ?? null);
      appender.endRow();
    }
    appender.closeSync();
  }

  /** Makes everything appended so far visible and closes the appenders. */
  flush(): void {
    for (const appender of this.appenders.values()) appender.closeSync();
    this.appenders.clear();
  }

  private appenderOf(table: Table): DuckDBAppender {
    return must(this.appenders.get(table.name), `the appender of ${table.name}`);
  }
}

const rawAppender = (appender: DuckDBAppender): never => (appender as unknown as { readonly appender: never }).appender;

/** One bit per row, set for a value. */
const validity = new Uint32Array(chunkRows / 32);

function setNulls(vector: never, column: TypedColumn, from: number, size: number): void {
  let hasNull = false;
  for (let word = 0; word * 32 < size; word++) {
    const first = from + word * 32;
    let bits = 0;
    for (let bit = 0; bit < 32; bit++) bits |= column[first + bit] === -1 ? 0 : 1 << bit;
    validity[word] = bits;
    hasNull ||= bits !== -1;
  }
  if (!hasNull) return;
  bindings.vector_ensure_validity_writable(vector);
  const bytes = Math.ceil(size / 64) * 8;
  bindings.copy_data_to_vector_validity(vector, 0, validity.buffer, 0, bytes);
}

function vectorType(column: Column): DuckDBType {
  if (column.storage === 'choice') return ENUM8(column.choices ?? []);
  if (column.storage === 'uint8') return UTINYINT;
  if (column.storage === 'uint16') return USMALLINT;
  if (column.type === 'boolean') return BOOLEAN;
  return column.type === 'bigint' ? BIGINT : column.type === 'text' ? VARCHAR : INTEGER;
}

function appendCell(appender: DuckDBAppender, column: Column, value: Scalar): void {
  if (value === null) appender.appendNull();
  else if (column.storage === 'uint8') appender.appendUTinyInt(Number(value));
  else if (column.storage === 'uint16') appender.appendUSmallInt(Number(value));
  else if (column.type === 'integer') appender.appendInteger(Number(value));
  else if (column.type === 'bigint') appender.appendBigInt(BigInt(value));
  else if (column.type === 'double') appender.appendDouble(Number(value));
  else if (column.type === 'boolean') appender.appendBoolean(Boolean(value));
  else appender.appendVarchar(String(value));
}

/** A value of a plain type; what has parts goes in as the database's own value. */
function appendValue(appender: DuckDBAppender, type: ColumnType, value: unknown): void {
  if (typeof type === 'string') appendCell(appender, { type, nullable: true, doc: '' }, value as Scalar);
  else if (value === null) appender.appendNull();
  else appender.appendValue(nestedValue(type, value as Cell), nestedType(type));
}
