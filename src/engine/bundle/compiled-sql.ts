import { insertSql, viewSql } from '../../compile/write-statement.ts';
import { needsKernel } from '../../relation/kernel-relation.ts';
import type { Rule } from '../../rules/rule.ts';

/** The statement of a rule; null for the unions of all patterns, which are too large to be of use to a reader, and for what kernels compute. */
export function compiledSql(rule: Rule): string | null {
  if (rule.stage === 'match' || needsKernel(rule.relation)) return null;
  return rule.keep === 'view' ? viewSql(rule.output, rule.relation) : insertSql(rule.output, rule.relation);
}
