/**
 * Whether rows differ in some columns, asked as seldom as can be: where they differ in some columns they differ in these and
 * more, and where they do not they do not in fewer.
 */
export class ColumnAnswers {
  private readonly differing: ReadonlySet<string>[] = [];
  private readonly same: ReadonlySet<string>[] = [];

  /** `ask` gives a row when rows differ in the columns. */
  async differs(
    columns: readonly string[],
    ask: (columns: readonly string[]) => Promise<readonly unknown[]>,
  ): Promise<boolean> {
    const asked = new Set(columns);
    if (this.differing.some((known) => isWithin(known, asked))) return true;
    if (this.same.some((known) => isWithin(asked, known))) return false;
    const answer = (await ask(columns)).length > 0;
    (answer ? this.differing : this.same).push(asked);
    return answer;
  }
}

const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean =>
  [...some].every((name) => all.has(name));
