import { type StoredFixpoint, storedFixpoint } from '../relation/delta/stored-fixpoint.ts';
import type { Relation } from '../relation/relation.ts';
import type { Rule } from '../rules/rule.ts';

/** The rows of a rule as they are made again for some files, and the fixpoint among them that is the table of the rule. */
export function updatable({ relation, asFixpoint = relation, output }: Rule): {
  readonly relation: Relation;
  readonly stored: StoredFixpoint | null;
} {
  return { relation: asFixpoint, stored: storedFixpoint(asFixpoint, output) };
}
