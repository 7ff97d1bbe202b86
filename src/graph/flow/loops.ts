import type { FlowTables } from './flow-tables.ts';
import type { Range } from './range.ts';
import { RowsBy } from './rows-by.ts';

/** The loops of files. */
export class Loops {
  private readonly byFile: RowsBy;
  private readonly known = new Map<number, readonly Range[]>();

  constructor(private readonly tables: Pick<FlowTables, 'loops' | 'places'>) {
    this.byFile = new RowsBy(tables.loops.numbers('file'));
  }

  inFileOf(place: number): readonly Range[] {
    const { loops, places } = this.tables;
    const file = places.fileOf(place);
    const known = this.known.get(file);
    if (known) return known;
    const [firsts, lasts] = [loops.at(), loops.at('last')];
    const ranges = this.byFile.all(file).map((row) => ({ first: firsts[row] as number, last: lasts[row] as number }));
    this.known.set(file, ranges);
    return ranges;
  }
}
