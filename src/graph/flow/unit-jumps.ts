/**
 * The jumps of units in the order of the text. A jump goes forward, or back to the head of a loop around it: it passes by what
 * comes after it, and in a loop anything. Each stands, as a number below zero, for itself and those before it.
 */
export class UnitJumps {
  private readonly units = new Map<number, { readonly statement: number; readonly number: number }[]>();
  private count = 0;

  add(unit: number, statement: number): void {
    const known = this.units.get(unit) ?? [];
    known.push({ statement, number: --this.count });
    this.units.set(unit, known);
  }

  /** Puts the jumps in order, and tells what each stands for. */
  link(add: (from: number, to: number) => void): void {
    for (const jumps of this.units.values()) {
      jumps.sort((left, right) => left.statement - right.statement);
      for (const [at, { statement, number }] of jumps.entries()) {
        add(number, statement);
        const before = jumps[at - 1];
        if (before) add(number, before.number);
      }
    }
  }

  /** What stands for the jumps that may pass a statement by, `depth` loops deep; null when there is none. */
  passing(unit: number, statement: number, depth: number): number | null {
    const jumps = this.units.get(unit) ?? [];
    if (depth > 0) return jumps.at(-1)?.number ?? null;
    let [from, to] = [0, jumps.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((jumps[middle] as { readonly statement: number }).statement < statement) from = middle + 1;
      else to = middle;
    }
    return jumps[from - 1]?.number ?? null;
  }
}
