import type { Units } from './occurrences.ts';

/** The unit in which a variable is declared. */
export interface Home {
  readonly places: ReadonlySet<number>;
  /** The function that the unit is, if it is one that gives something to those who call it; else -1. */
  readonly factory: number;
}

/** Null for a variable of one unit alone, or where its declaration is not known. */
export function homeOf(symbol: number, units: Units, factories: ReadonlySet<number>): Home | null {
  if (units.size < 2) return null;
  for (const [scope, unit] of units)
    if (unit.some(({ at }) => at === symbol))
      return { places: new Set(unit.map(({ at }) => at)), factory: factories.has(scope) ? scope : -1 };
  return null;
}
