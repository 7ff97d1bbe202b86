import type {
  BuildChanges,
  BuildRecord,
  ChangeKind,
  RuleChange,
  RuleRecord,
  SettingChange,
  SqlEdit,
  TableChange,
} from '../protocol/build-record.ts';
import { planChanges } from './plan-changes.ts';

/** The difference of two statements in meaning; null when one cannot be read. */
export type SqlDiff = (
  before: string,
  after: string,
) => { readonly edits: readonly SqlEdit[]; readonly breaking: boolean } | null;

/** What differs between two builds. Without a build before, everything is added. */
export function buildChanges(before: BuildRecord | null, after: BuildRecord, diff: SqlDiff): BuildChanges {
  const old = hashesOf(before);
  const now = hashesOf(after);
  const differs = (kind: string, subject: string) => old.get(`${kind} ${subject}`) !== now.get(`${kind} ${subject}`);
  const head = ({ buildId, builtAt, engineVersion }: BuildRecord) => ({ buildId, builtAt, engineVersion });
  const once = (['rule_graph', 'profile', 'parameters'] as const).filter((kind) => before && differs(kind, ''));
  return {
    before: before && head(before),
    after: head(after),
    hashes: once,
    settings: before ? settingChanges(before.profile, after.profile) : [],
    rules: ruleChanges(before?.rules ?? [], after.rules, differs, diff),
    tables: tableChanges(before, after, differs),
  };
}

type Profile = BuildRecord['profile'];

function settingChanges(before: Profile, after: Profile): readonly SettingChange[] {
  return Object.keys(after)
    .filter((name) => name in before)
    .sort()
    .map((name) => ({ name, before: JSON.stringify(before[name]), after: JSON.stringify(after[name]) }))
    .filter((setting) => setting.before !== setting.after);
}

type Differs = (kind: string, subject: string) => boolean;

function ruleChanges(
  before: readonly RuleRecord[],
  after: readonly RuleRecord[],
  differs: Differs,
  diff: SqlDiff,
): readonly RuleChange[] {
  const old = new Map(before.map((rule) => [rule.rule, rule]));
  const now = new Map(after.map((rule) => [rule.rule, rule]));
  return [...new Set([...now.keys(), ...old.keys()])].map((rule) =>
    ruleChange(rule, old.get(rule) ?? null, now.get(rule) ?? null, differs, diff),
  );
}

function ruleChange(
  rule: string,
  before: RuleRecord | null,
  after: RuleRecord | null,
  differs: Differs,
  diff: SqlDiff,
): RuleChange {
  if (!before || !after) {
    // Rows that are only added break nobody; rows that are gone do.
    return {
      rule,
      change: before ? 'removed' : 'added',
      what: [],
      before,
      after,
      edits: null,
      plan: null,
      breaking: before !== null,
    };
  }
  const relation = differs('relation', rule);
  const contract = differs('schema', after.output) || before.output !== after.output;
  const semantic = relation && before.sql !== null && after.sql !== null ? diff(before.sql, after.sql) : null;
  const what = (
    [
      ['relation', relation],
      ['contract', contract],
      ['status', before.status !== after.status],
      ['lane', before.lane !== after.lane],
    ] as const
  ).flatMap(([name, isDifferent]) => (isDifferent ? [name] : []));
  return {
    rule,
    change: what.length > 0 ? 'changed' : 'unchanged',
    what,
    before,
    after,
    edits: semantic?.edits ?? null,
    plan: before.plan && after.plan && planChanges(before.plan, after.plan),
    breaking: contract || (relation && (semantic?.breaking ?? true)),
  };
}

function tableChanges(before: BuildRecord | null, after: BuildRecord, differs: Differs): readonly TableChange[] {
  const tables = (record: BuildRecord | null) =>
    new Set((record?.hashes ?? []).filter(({ kind }) => kind === 'schema').map(({ subject }) => subject));
  const [old, now] = [tables(before), tables(after)];
  return [...new Set([...now, ...old])].sort().map((table) => {
    const contract = differs('schema', table);
    const rows = differs('dataset', table);
    const kept: ChangeKind = contract || rows ? 'changed' : 'unchanged';
    return { table, change: !old.has(table) ? 'added' : now.has(table) ? kept : 'removed', contract, rows };
  });
}

const hashesOf = (record: BuildRecord | null): ReadonlyMap<string, string> =>
  new Map((record?.hashes ?? []).map(({ kind, subject, hash }) => [`${kind} ${subject}`, hash]));
