import type { UserRulesAnswer } from '../../protocol/user-rules.ts';
import { formatCount } from './format-count.ts';
import { formatDuration } from './format-duration.ts';
import { indent } from './indent.ts';
import { textTable } from './text-table.ts';

/** What the rules of the user found, place by place, then how each rule fared, and what takes several lines to say. */
export function formatFindings({ rules, findings }: UserRulesAnswer): string {
  if (rules.length === 0) return 'The folder has no rules of its own; they are JSON files in .codeanatomy/rules/.\n';
  const places = findings.map(
    ({ path, line, column, severity, message, rule }) =>
      `${path}:${line}:${column}: ${severity}: ${message} [${rule}]\n`,
  );
  const table = textTable(
    [
      ['RULE', 'STATUS', 'FINDINGS', 'TIME', ''],
      ...rules.map(({ rule, status, findings: found, milliseconds, message }) => [
        rule,
        status,
        formatCount(found),
        formatDuration(milliseconds),
        message?.split('\n')[0] ?? '',
      ]),
    ],
    ['left', 'left', 'right', 'right', 'left'],
  );
  const details = rules.flatMap(({ rule, message }) =>
    message?.includes('\n') ? [`\n${rule}\n${indent(message)}\n`] : [],
  );
  return `${places.length === 0 ? '' : `${places.join('')}\n`}${table}${details.join('')}`;
}
