import type { Session } from '../session/session.ts';

const most = 1_000_000;

/**
 * Rows that rules have written and that are in memory only: a file that is being built has no log, whose size would tell the
 * database to write them out. Where other rules are writing, that has to wait for the next rule.
 */
export class WaitingRows {
  private rows = 0;

  async add(rows: number, session: Session): Promise<void> {
    this.rows += rows;
    if (this.rows >= most && (await session.writeOut())) this.rows = 0;
  }
}
