import type { BuildChanges, RuleChange } from '../../protocol/build-record.ts';
import { formatCount } from './format-count.ts';
import { indent } from './indent.ts';
import { textTable } from './text-table.ts';

/** What differs between the last build and the one before. */
export function formatChanges({ before, after, hashes, rules, tables }: BuildChanges): string {
  if (!before) return 'There is no build before this one to compare with.\n';
  const changed = rules.filter(({ change }) => change !== 'unchanged');
  const touched = tables.filter(({ change }) => change !== 'unchanged');
  const sections = [
    `${before.buildId} of ${before.builtAt}, version ${before.engineVersion}\n${after.buildId} of ${after.builtAt}, version ${after.engineVersion}\n`,
    hashes.length === 0 ? '' : `Changed: ${hashes.map((kind) => kind.replace('_', ' ')).join(', ')}\n`,
    changed.length === 0 ? 'Every rule is the same.\n' : changed.map(ruleText).join('\n'),
    touched.length === 0
      ? 'What every table follows from is the same.\n'
      : `Tables\n${indent(
          textTable(
            touched.map(({ table, change, contract, rows }) => [
              table,
              change,
              [contract && 'contract', rows && 'rows'].filter(Boolean).join(', '),
            ]),
            ['left', 'left', 'left'],
          ),
        )}`,
    rowsText(rules),
  ];
  return sections.filter((text) => text !== '').join('\n');
}

function ruleText({ rule, change, what, breaking, edits, before, after }: RuleChange): string {
  const head = [rule, change, what.join(', '), breaking ? 'breaking' : ''].filter(Boolean).join('  ');
  const fate = before && after && what.includes('status') ? `status ${before.status} is now ${after.status}\n` : '';
  const steps = (edits ?? []).map(
    ({ edit, before, after }) => `${edit}  ${[before, after].filter((text) => text !== null).join(' -> ')}\n`,
  );
  const unread = what.includes('relation') && edits === null ? 'the statements cannot be compared\n' : '';
  return `${head}\n${indent([fate, unread, ...steps].join(''))}`;
}

/** Rules that gave another number of rows. */
function rowsText(rules: readonly RuleChange[]): string {
  const other = rules.filter(({ before, after }) => before && after && before.rows !== after.rows);
  if (other.length === 0) return '';
  const count = (rows: number | null | undefined) => (rows === null || rows === undefined ? '' : formatCount(rows));
  const table = other.map(({ rule, before, after }) => [rule, count(before?.rows), '->', count(after?.rows)]);
  return `Rows\n${indent(textTable(table, ['left', 'right', 'left', 'right']))}`;
}
