import { must } from '../../model/must.ts';
import type { MatchState } from './match-state.ts';
import type { MatchStep } from './match-step.ts';

/** Writes the row of a match. */
export class RowStep implements MatchStep {
  constructor(
    private readonly family: number,
    private readonly kind: number,
    private readonly root: number,
    /** Slots of the roles in their order; -1 for a role the pattern does not fill. */
    private readonly roles: readonly number[],
    /** Whether other matches may give the same row, which is then written once. */
    private readonly mayRepeat: boolean,
  ) {}

  run(state: MatchState): void {
    const rows = must(state.rows[this.family]);
    let at = rows.add();
    const { cells } = rows;
    cells[at++] = state.slots[this.root] as number;
    cells[at++] = this.kind;
    for (const slot of this.roles) cells[at++] = slot < 0 ? -1 : (state.slots[slot] as number);
    if (this.mayRepeat) rows.dropRepeated(state.mark);
  }
}
