import type { RuleRow } from '../../protocol/rule-view.ts';
import { formatCount } from './format-count.ts';
import { formatDuration } from './format-duration.ts';
import { formatShare } from './format-share.ts';
import { textTable } from './text-table.ts';

/** Rules in the order they ran, then the messages of those that did not go well. */
export function formatRules(rules: readonly RuleRow[]): string {
  const table = textTable(
    [
      ['RULE', 'STAGE', 'STATUS', 'LANE', 'ROWS', 'TIME', 'SHARE', 'FALLBACKS'],
      ...rules.map((rule) => [
        rule.id,
        rule.stage,
        rule.status,
        rule.lane ?? '',
        rule.rowsOut === null ? '' : formatCount(rule.rowsOut),
        rule.milliseconds === null ? '' : formatDuration(rule.milliseconds),
        rule.share === null ? '' : formatShare(rule.share),
        rule.fallbacks === 0 ? '' : String(rule.fallbacks),
      ]),
    ],
    ['left', 'left', 'left', 'left', 'right', 'right', 'right', 'right'],
  );
  const messages = rules.filter(({ message }) => message !== null).map(({ id, message }) => `${id}: ${message}\n`);
  return messages.length === 0 ? table : `${table}\n${messages.join('')}`;
}
