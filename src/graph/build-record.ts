import { buildTable, hashTable, qualityTable, ruleExplain, ruleRun } from '../model/tables/diagnostics.ts';
import type { BuildRecord, Figures, HashRow, RuleRecord } from '../protocol/build-record.ts';
import type { Lane, RuleStatus } from '../protocol/rule-view.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';
import { planTree } from './plan-tree.ts';

const builds = from('build', buildTable).select((t) => ({
  build_id: t.build.build_id,
  built_at: t.build.built_at,
  engine_version: t.build.engine_version,
  profile: t.build.profile,
}));
const hashes = from('hash', hashTable).select((t) => t.hash);
const plans = from('explain', ruleExplain).select((t) => t.explain);
const figures = from('quality', qualityTable).select((t) => t.quality);
const runs = from('run', ruleRun).select((t) => ({
  rule: t.run.rule,
  output: t.run.output,
  status: t.run.status,
  lane: t.run.lane,
  rows: t.run.rows_out,
  milliseconds: t.run.milliseconds,
  sql: t.run.sql,
  position: t.run.position,
}));

/** What the stored build is compared by, read from its tables. */
export async function buildRecord(reader: GraphReader): Promise<BuildRecord> {
  const [build] = await reader.rows(builds, {});
  const rules = (await reader.rows(runs, {})).toSorted((left, right) => Number(left.position) - Number(right.position));
  const planOf = new Map((await reader.rows(plans, {})).map(({ rule, plan }) => [String(rule), String(plan)]));
  return {
    buildId: String(build?.build_id),
    builtAt: String(build?.built_at),
    engineVersion: String(build?.engine_version),
    profile: JSON.parse(String(build?.profile)),
    hashes: (await reader.rows(hashes, {})).map(hashRow).toSorted(bySubject),
    rules: rules.map((row) => ruleRecord(row, planOf.get(String(row.rule)))),
    quality: await storedFigures(reader),
  };
}

/** Figures that the build kept, by relation. */
export async function storedFigures(reader: GraphReader): Promise<Readonly<Record<string, Figures>>> {
  const found: Record<string, Record<string, number>> = {};
  for (const { relation, metric, value } of await reader.rows(figures, {}))
    found[String(relation)] = { ...found[String(relation)], [String(metric)]: Number(value) };
  return found;
}

type Row = Readonly<Record<string, unknown>>;

const hashRow = ({ kind, subject, hash }: Row): HashRow => ({
  kind: kind as HashRow['kind'],
  subject: String(subject),
  hash: String(hash),
});

const ruleRecord = (
  { rule, output, status, lane, rows, milliseconds, sql }: Row,
  plan: string | undefined,
): RuleRecord => ({
  rule: String(rule),
  output: String(output),
  status: status as RuleStatus,
  lane: lane as Lane | null,
  rows: rows === null ? null : Number(rows),
  milliseconds: milliseconds === null ? null : Number(milliseconds),
  sql: sql === null ? null : String(sql),
  plan: plan === undefined ? null : planTree(plan),
});

const bySubject = (left: HashRow, right: HashRow): number =>
  `${left.kind} ${left.subject}` < `${right.kind} ${right.subject}` ? -1 : 1;
