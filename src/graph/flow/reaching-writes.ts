import { definitionTables } from '../../model/tables/definitions.ts';
import type { Certainty } from '../../protocol/graph-view.ts';
import type { FlowTables } from './flow-tables.ts';
import { RowsBy } from './rows-by.ts';

const certainties = (definitionTables.reachingDefinition.columns.certainty.choices ?? []) as readonly Certainty[];

/** The writes that reach a read, for all reads of which that is known. */
export class ReachingWrites {
  private readonly byUse: RowsBy;
  private readonly writes: Int32Array;
  private readonly certainties: Int32Array;
  private readonly unreached: ReadonlySet<number>;
  /** Reads of which not all writes are listed. */
  private readonly cut: ReadonlySet<number>;

  constructor({ reaching, unreached, cutReads }: FlowTables) {
    this.byUse = new RowsBy(reaching.at('use'));
    this.writes = reaching.at('definition');
    this.certainties = reaching.numbers('certainty');
    this.unreached = unreached.placesIn();
    const writes = cutReads.numbers('writes');
    this.cut = new Set(cutReads.at().filter((read, row) => this.byUse.all(read).length < (writes[row] as number)));
  }

  isKnown(read: number): boolean {
    return this.byUse.has(read) || this.unreached.has(read);
  }

  /** Whether the same writes reach two reads, all of them listed. */
  isSame(read: number, other: number): boolean {
    if (this.isCut(read) || this.isCut(other)) return false;
    const writes = new Set([...this.of(other)].map(([write]) => write));
    const all = [...this.of(read)];
    return all.length > 0 && all.length === writes.size && all.every(([write]) => writes.has(write));
  }

  isCut(read: number): boolean {
    return this.cut.has(read);
  }

  *of(read: number): Generator<readonly [write: number, certainty: Certainty]> {
    for (let row = this.byUse.first(read); row >= 0; row = this.byUse.next(row))
      yield [this.writes[row] as number, certainties[this.certainties[row] as number] as Certainty];
  }
}
