import { ruleError, ruleFallback, ruleRun } from '../model/tables/diagnostics.ts';
import type { Lane, RuleRow, RuleStatus } from '../protocol/rule-view.ts';
import { equal } from '../relation/expressions.ts';
import { count, sum } from '../relation/measures.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';

const fallbacks = from('event', ruleFallback).groupBy(
  (t) => ({ rule: t.event.rule }),
  () => ({ fallbacks: count() }),
);

const refused = from('error', ruleError).groupBy(
  (t) => ({ rule: t.error.rule }),
  (t) => ({ refused: sum(t.error.rows) }),
);

const runs = from('run', ruleRun)
  .leftJoin('event', fallbacks, (t) => equal(t.event.rule, t.run.rule))
  .leftJoin('error', refused, (t) => equal(t.error.rule, t.run.rule))
  .select((t) => ({ ...t.run, fallbacks: t.event.fallbacks, refused: t.error.refused }));

/** What happened to every rule in the last build, in the order of execution. */
export async function ruleList(reader: GraphReader): Promise<readonly RuleRow[]> {
  const rows = (await reader.rows(runs, {})).toSorted(
    (left, right) =>
      Number(left.position) - Number(right.position) || (String(left.rule) < String(right.rule) ? -1 : 1),
  );
  const total = rows.reduce((sum, row) => sum + Number(row.milliseconds ?? 0), 0);
  return rows.map((row) => {
    const milliseconds = row.milliseconds === null ? null : Number(row.milliseconds);
    return {
      id: String(row.rule),
      title: String(row.title),
      stage: row.stage as RuleRow['stage'],
      family: String(row.family),
      inputs: JSON.parse(String(row.inputs)) as readonly string[],
      output: String(row.output),
      rowsOut: row.rows_out === null ? null : Number(row.rows_out),
      milliseconds,
      share: milliseconds === null || total === 0 ? null : milliseconds / total,
      lane: row.lane as Lane | null,
      status: row.status as RuleStatus,
      message: row.message === null ? null : String(row.message),
      fallbacks: Number(row.fallbacks ?? 0),
      refused: Number(row.refused ?? 0),
    };
  });
}
