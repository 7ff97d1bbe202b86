import type { FlowTables } from './flow-tables.ts';
import type { Range } from './range.ts';
import { RowsBy } from './rows-by.ts';

/** Where calls and deletions surely have happened. */
export class Statements {
  private readonly calls: RowsBy;
  private readonly deletions: RowsBy;
  private readonly assigned: RowsBy;
  private readonly given: RowsBy;

  constructor(private readonly tables: FlowTables) {
    const { assignments, callStatements, deletingStatements } = tables;
    this.calls = new RowsBy(callStatements.at());
    this.deletions = new RowsBy(deletingStatements.at());
    const blocks = assignments.numbers('block');
    this.assigned = new RowsBy(assignments.at('value'), (row) => (blocks[row] as number) >= 0);
    this.given = new RowsBy(tables.arguments.at('value'));
  }

  ofCall(call: number): { readonly position: number; readonly block: Range } | null {
    const { assignments, callStatements } = this.tables;
    const inner = this.calls.first(call);
    if (inner >= 0) return whereOf(callStatements, inner, 'end', 'block', 'last');
    const assigned = this.assigned.first(call);
    if (assigned >= 0) return whereOf(assignments, assigned, 'last', 'block', 'block_last');
    const given = this.given.first(call);
    const outer = given < 0 ? -1 : this.calls.first(this.tables.arguments.at('call')[given] as number);
    return outer < 0 ? null : whereOf(callStatements, outer, 'end', 'block', 'last');
  }

  ofDeletion(access: number, around: number): { readonly position: number; readonly block: Range } | null {
    const { deletingStatements } = this.tables;
    const row = Math.max(this.deletions.first(access), this.deletions.first(around));
    return row < 0 ? null : whereOf(deletingStatements, row, 'end', 'block', 'last');
  }
}

function whereOf(
  table: FlowTables['assignments'],
  row: number,
  end: string,
  first: string,
  last: string,
): { readonly position: number; readonly block: Range } {
  const at = (column: string) => table.at(column)[row] as number;
  return { position: at(end), block: { first: at(first), last: at(last) } };
}
