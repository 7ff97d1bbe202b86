import type { RuleRow, RuleStatus } from '../../src/protocol/rule-view.ts';

const ranks: Readonly<Record<RuleStatus, number>> = { failed: 0, skipped: 1, fell_back: 2, ok: 3 };

/** What needs attention first, then what took longest. */
export const ruleOrder = (a: RuleRow, b: RuleRow): number =>
  ranks[a.status] - ranks[b.status] || (b.milliseconds ?? 0) - (a.milliseconds ?? 0) || a.id.localeCompare(b.id);
