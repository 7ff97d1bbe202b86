import { insertSql } from '../compile/write-statement.ts';
import type { GrammarCatalog } from '../extract/grammar-catalog.ts';
import type { RuleReport } from '../protocol/rule-view.ts';
import { explain } from '../relation/explain.ts';
import { needsKernel } from '../relation/kernel-relation.ts';
import { lineage } from '../relation/lineage.ts';
import { rules } from '../rules/index.ts';
import { matchRules } from './match-rules.ts';

/** Adds to the report of a rule whose rows a kernel computed what its relation says, which a build does not write down. */
export function explainKernelRule(report: RuleReport, catalog: GrammarCatalog): RuleReport {
  const rule = [...matchRules(catalog), ...rules].find(({ id }) => id === report.row.id);
  if (!rule) return report;
  const columns = Object.entries(lineage(rule.relation)).filter(([, sources]) => sources.length > 0);
  return {
    ...report,
    relation: explain(rule.relation),
    sql: needsKernel(rule.relation) ? null : insertSql(rule.output, rule.relation),
    lineage: columns.map(([column, sources]) => ({ column, sources })),
  };
}
