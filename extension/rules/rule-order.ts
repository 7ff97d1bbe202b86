import type { RuleRow, RuleStatus } from '../../src/protocol/rule-view.ts';

const ranks: Readonly<Record<RuleStatus, number>> = { failed: 0, skipped: 1, fell_back: 2, ok: 3 };

/** Rows that were refused come before rules of which nothing is to be said. */
const attention = ({ status, refused }: RuleRow): number => ranks[status] * 2 - (refused > 0 ? 1 : 0);

/** What needs attention first, then what took longest. */
export const ruleOrder = (a: RuleRow, b: RuleRow): number =>
  attention(a) - attention(b) || (b.milliseconds ?? 0) - (a.milliseconds ?? 0) || a.id.localeCompare(b.id);
