import type { FlowTable } from './flow-table.ts';
import type { FlowTables } from './flow-tables.ts';
import { anyPart, partAt } from './parts.ts';

/** By row of accesses or keys: the part they name. */
export function partsOf(table: FlowTable, { digits }: Pick<FlowTables, 'digits'>): (row: number) => number {
  const [numbers, tokens] = [table.numbers('digits'), table.numbers('token')];
  return (row) => {
    const position = digits.get(numbers[row] as number);
    if (position !== undefined) return partAt(position);
    const token = tokens[row] as number;
    return token >= 0 ? token : anyPart;
  };
}
