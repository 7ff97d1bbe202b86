import type { RuleRow, RuleStatus } from '../../../src/protocol/rule-view.ts';

export type SortColumn = 'status' | 'stage' | 'rule' | 'output' | 'rows' | 'time' | 'lane';

export interface SortState {
  readonly column: SortColumn;
  readonly isDescending: boolean;
}

const statuses: readonly RuleStatus[] = ['failed', 'skipped', 'fell_back', 'ok'];
const stages: readonly RuleRow['stage'][] = ['match', 'normalize', 'relate', 'graph', 'diagnose'];

const keys: Readonly<Record<SortColumn, (rule: RuleRow) => string | number>> = {
  status: ({ status }) => statuses.indexOf(status),
  stage: ({ stage }) => stages.indexOf(stage),
  rule: ({ title }) => title.toLowerCase(),
  output: ({ output }) => output,
  rows: ({ rowsOut }) => rowsOut ?? -1,
  time: ({ milliseconds }) => milliseconds ?? -1,
  lane: ({ lane }) => lane ?? '',
};

/** What did not go well comes first; rows that were refused come before rules of which nothing is to be said. */
const attention = (rule: RuleRow): number => statuses.indexOf(rule.status) * 2 - (rule.refused > 0 ? 1 : 0);

/** Rules in the order a person asked for; unasked, what needs attention comes first, then what took longest. */
export function sortRules(rules: readonly RuleRow[], sort: SortState | null): readonly RuleRow[] {
  const byDefault = (a: RuleRow, b: RuleRow) =>
    compare(attention(a), attention(b)) || compare(keys.time(b), keys.time(a)) || compare(a.id, b.id);
  if (!sort) return [...rules].sort(byDefault);
  const key = keys[sort.column];
  return [...rules].sort((a, b) => compare(key(a), key(b)) * (sort.isDescending ? -1 : 1) || byDefault(a, b));
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
