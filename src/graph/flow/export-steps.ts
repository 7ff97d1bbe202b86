import type { FlowTables } from './flow-tables.ts';
import { cell } from './places.ts';
import { RowsBy } from './rows-by.ts';
import { addChanges, changingObjects } from './shared-changes.ts';
import type { StepStore } from './step-store.ts';

/** Steps from values that a module exports, without giving them to a variable, to where they are read in other files. */
export function addExportSteps(steps: StepStore, tables: FlowTables): void {
  const { calls, exportReads } = tables;
  const [reads, values] = [exportReads.at(), exportReads.at('value', 'target_file')];
  const [byRead, byValue] = [new RowsBy(reads), new RowsBy(values)];
  const called = calls.placesIn();
  const changing = changingObjects(tables);
  for (const [row, read] of reads.entries()) {
    const value = values[row] as number;
    steps.add(value, read, 'capture', byRead.all(read).length === 1 ? 'exact' : 'one_of');
    if (byValue.first(value) !== row || called.has(value)) continue;
    const groups = byValue.all(value).map((each) => ({ reads: [reads[each] as number], writes: [] }));
    addChanges(steps, cell(value), groups, (at) => changing.has(at));
  }
}
