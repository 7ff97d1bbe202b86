import {
  type DuckDBMapType,
  DuckDBMapValue,
  DuckDBTypeId,
  type DuckDBValueConverter,
  JSDuckDBValueConverter,
} from '@duckdb/node-api';

/** Types whose values JavaScript knows otherwise or not at all, and which the database writes as everybody reads them. */
const written: ReadonlySet<DuckDBTypeId> = new Set([
  ...[DuckDBTypeId.DATE, DuckDBTypeId.TIME, DuckDBTypeId.TIME_TZ, DuckDBTypeId.TIME_NS, DuckDBTypeId.INTERVAL],
  ...[DuckDBTypeId.TIMESTAMP, DuckDBTypeId.TIMESTAMP_S, DuckDBTypeId.TIMESTAMP_MS, DuckDBTypeId.TIMESTAMP_NS],
  ...[DuckDBTypeId.TIMESTAMP_TZ, DuckDBTypeId.BLOB, DuckDBTypeId.BIT],
]);

/** A value of a result as people read it: dates, times, intervals and bytes as the database writes them, a map as an object. */
export const readableValue: DuckDBValueConverter<unknown> = (value, type, converter) => {
  if (value === null || value === undefined) return null;
  if (written.has(type.typeId)) return String(value);
  if (!(value instanceof DuckDBMapValue))
    return (JSDuckDBValueConverter as typeof readableValue)(value, type, converter);
  const { keyType, valueType } = type as DuckDBMapType;
  return Object.fromEntries(
    value.entries.map((entry) => [
      String(converter(entry.key, keyType, converter)),
      converter(entry.value, valueType, converter),
    ]),
  );
};
