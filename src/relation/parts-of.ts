import type { ColumnType } from '../model/column.ts';

/** The parts of a structure, or the members of a union; none of another type. */
export function partsOf(type: ColumnType): Readonly<Record<string, ColumnType>> {
  if (typeof type === 'string') return {};
  if ('struct' in type) return type.struct;
  return 'union' in type ? type.union : {};
}
