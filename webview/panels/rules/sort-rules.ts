import type { RuleRow, RuleStatus } from '../../../src/protocol/rule-view.ts';
import type { RuleFigures } from './rule-figures.ts';

export type SortColumn =
  | 'status'
  | 'stage'
  | 'rule'
  | 'output'
  | 'rowsIn'
  | 'rows'
  | 'time'
  | 'certainty'
  | 'lane'
  | 'change';

export interface SortState {
  readonly column: SortColumn;
  readonly isDescending: boolean;
}

const statuses: readonly RuleStatus[] = ['failed', 'skipped', 'fell_back', 'ok'];
const stages: readonly RuleRow['stage'][] = ['match', 'normalize', 'relate', 'graph', 'diagnose'];

const keys: Readonly<Record<SortColumn, (figures: RuleFigures) => string | number>> = {
  status: ({ rule }) => statuses.indexOf(rule.status),
  stage: ({ rule }) => stages.indexOf(rule.stage),
  rule: ({ rule }) => rule.title.toLowerCase(),
  output: ({ rule }) => rule.output,
  rowsIn: ({ rowsIn }) => rowsIn ?? -1,
  rows: ({ rule }) => rule.rowsOut ?? -1,
  time: ({ rule }) => rule.milliseconds ?? -1,
  certainty: ({ certainty }) => certainty?.exact ?? 2,
  lane: ({ rule }) => rule.lane ?? '',
  change: ({ change }) => changeWeight(change),
};

/** What did not go well comes first; rows that were refused come before rules of which nothing is to be said. */
const attention = ({ rule }: RuleFigures): number => statuses.indexOf(rule.status) * 2 - (rule.refused > 0 ? 1 : 0);

/** What is new or another rule weighs most; of the others, how much their rows and time changed. */
function changeWeight(change: RuleFigures['change']): number {
  if (!change) return -1;
  if (change.change !== 'unchanged') return 1e12;
  const rows = Math.abs((change.after?.rows ?? 0) - (change.before?.rows ?? 0));
  return rows * 1e4 + Math.abs((change.after?.milliseconds ?? 0) - (change.before?.milliseconds ?? 0));
}

/** Rules in the order a person asked for; unasked, what needs attention comes first, then what took longest. */
export function sortRules(rules: readonly RuleFigures[], sort: SortState | null): readonly RuleFigures[] {
  const byDefault = (a: RuleFigures, b: RuleFigures) =>
    compare(attention(a), attention(b)) || compare(keys.time(b), keys.time(a)) || compare(a.rule.id, b.rule.id);
  if (!sort) return [...rules].sort(byDefault);
  const key = keys[sort.column];
  return [...rules].sort((a, b) => compare(key(a), key(b)) * (sort.isDescending ? -1 : 1) || byDefault(a, b));
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
