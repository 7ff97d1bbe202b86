import type { LocalPlan } from '../../columnar/local-rule.ts';
import type { Table } from '../../model/table.ts';
import { fileLine, syntaxNode, syntaxProblem } from '../../model/tables/extraction.ts';
import { matchTables } from '../../model/tables/matches.ts';
import type { Rule } from '../../rules/rule.ts';

/** Tables whose rows in a file follow from that file alone, whoever writes them: they stay when other files change. */
export function keptTables(ordered: readonly Rule[], plan: LocalPlan): readonly Table[] {
  const local = new Set(plan.rules.map(({ id }) => id));
  const mixed = new Set(ordered.filter(({ id }) => !local.has(id)).map(({ output }) => output.name));
  const matches = Object.values(matchTables).filter(({ name }) => plan.keptMatches.includes(name));
  const outputs = plan.rules.map(({ output }) => output).filter(({ name }) => !mixed.has(name));
  return [...new Set<Table>([syntaxNode, fileLine, syntaxProblem, ...matches, ...outputs])];
}

/** The plan for files that are read again: tables that other rules write as well are filled in the database. */
export function planOfKept(plan: LocalPlan, kept: readonly Table[]): LocalPlan {
  const names = new Set(kept.map(({ name }) => name));
  return { ...plan, rules: plan.rules.filter(({ output }) => names.has(output.name)) };
}
