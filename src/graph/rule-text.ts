import { ruleRun } from '../model/tables/diagnostics.ts';
import type { EdgeExplanation } from '../protocol/graph-view.ts';
import { equal, parameter } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';

const rules = from('run', ruleRun)
  .where((t) => equal(t.run.rule, parameter('rule', 'text')))
  .select((t) => ({ title: t.run.title, why: t.run.why, logic: t.run.logic }));

/** What a rule of the build says about itself. */
export async function ruleText(reader: GraphReader, id: string): Promise<EdgeExplanation['rule']> {
  const [row] = await reader.rows(rules, { rule: id });
  return { id, title: String(row?.title ?? id), why: String(row?.why ?? ''), logic: String(row?.logic ?? '') };
}
