import { type StoredFixpoint, storedFixpoint } from '../relation/delta/stored-fixpoint.ts';
import type { Relation } from '../relation/relation.ts';
import type { Rule } from '../rules/rule.ts';

/**
 * The rows of a rule as they are made again for some files, and the fixpoint that they are where all of its rows are in the
 * table: that is not so where others write the table as well, or where some of its rows are chosen.
 */
export function updatable(
  { relation, asFixpoint, output }: Rule,
  isAlone: boolean,
): { readonly relation: Relation; readonly stored: StoredFixpoint | null } {
  const whole = asFixpoint ?? relation;
  const stored = isAlone && output.ambiguity === undefined ? storedFixpoint(whole, output) : null;
  return { relation: stored ? whole : relation, stored };
}
