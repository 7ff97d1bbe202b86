import type {
  BuildChanges,
  PlanFigures,
  PlanLine,
  RuleChange,
  SettingChange,
  TableChange,
} from '../../protocol/build-record.ts';
import { formatCount } from './format-count.ts';
import { formatDuration } from './format-duration.ts';
import { indent } from './indent.ts';
import { textTable } from './text-table.ts';

/** What differs between the last build and the one before. */
export function formatChanges({ before, after, hashes, settings, rules, tables }: BuildChanges): string {
  if (!before) return 'There is no build before this one to compare with.\n';
  const changed = rules.filter(({ change }) => change !== 'unchanged');
  const sections = [
    `${before.buildId} of ${before.builtAt}, version ${before.engineVersion}\n${after.buildId} of ${after.builtAt}, version ${after.engineVersion}\n`,
    hashes.length === 0 ? '' : `Changed: ${hashes.map((kind) => kind.replace('_', ' ')).join(', ')}\n`,
    settings.length === 0 ? '' : `Settings\n${indent(settings.map(settingText).join(''))}`,
    changed.length === 0 ? 'Every rule is the same.\n' : changed.map(ruleText).join(''),
    tablesText(tables),
    plansText(rules),
    rowsText(rules),
  ];
  return sections.filter((text) => text !== '').join('\n');
}

function tablesText(tables: readonly TableChange[]): string {
  const touched = tables.filter(({ change }) => change !== 'unchanged');
  if (touched.length === 0) return 'What every table follows from is the same.\n';
  if (touched.length === tables.length && touched.every(({ change, contract }) => change === 'changed' && !contract))
    return 'Every table follows from other files.\n';
  const lines = touched.map(({ table, change, contract, rows }) => [
    table,
    change,
    [contract && 'contract', rows && 'what it follows from'].filter(Boolean).join(', '),
  ]);
  return `Tables\n${indent(textTable(lines, ['left', 'left', 'left']))}`;
}

const settingText = ({ name, before, after }: SettingChange): string => `${name} ${before} -> ${after}\n`;

function ruleText({ rule, change, what, breaking, edits, before, after }: RuleChange): string {
  const head = [rule, change, what.join(', '), breaking ? 'breaking' : ''].filter(Boolean).join('  ');
  const fate = (['status', 'lane'] as const)
    .filter((name) => before && after && what.includes(name))
    .map((name) => `${name} ${before?.[name] ?? 'none'} is now ${after?.[name] ?? 'none'}\n`);
  const steps = (edits ?? []).map(
    ({ edit, before, after }) => `${edit}  ${[before, after].filter((text) => text !== null).join(' -> ')}\n`,
  );
  const unread = what.includes('relation') && edits === null ? 'the statements cannot be compared\n' : '';
  return `${head}\n${indent([...fate, unread, ...steps].join(''))}`;
}

/** Plans with other operators, drawn over each other; one sentence where there are none to compare. */
function plansText(rules: readonly RuleChange[]): string {
  const both = rules.filter(({ plan }) => plan !== null);
  if (both.length === 0) return 'Plans are compared when both builds keep them: build --explain plan, or analyze.\n';
  const other = both.filter(({ plan }) => plan?.some(({ change }) => change !== 'same'));
  if (other.length === 0) return `The plans of ${both.length} rules are the same.\n`;
  return `Plans\n${indent(other.map(({ rule, plan }) => `${rule}\n${indent((plan ?? []).map(planLine).join(''))}`).join(''))}`;
}

function planLine({ change, depth, text, before, after }: PlanLine): string {
  const sign = { added: '+', removed: '-', same: ' ' }[change];
  const figures = [figuresText(before), figuresText(after)].filter((said) => said !== '');
  const said = figures.length === 0 ? '' : `  (${[...new Set(figures)].join(' -> ')})`;
  return `${sign} ${'  '.repeat(depth)}${text.replaceAll('\n', ' ')}${said}\n`;
}

function figuresText(figures: PlanFigures | null): string {
  if (figures === null) return '';
  const { rows, estimatedRows, milliseconds } = figures;
  const count = rows ?? estimatedRows;
  const parts = [
    count === null ? '' : `${rows === null ? '~' : ''}${formatCount(count)} rows`,
    milliseconds === null ? '' : formatDuration(milliseconds),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** Rules that gave another number of rows. Nobody knows how many there are of what an update used up where files were read. */
function rowsText(rules: readonly RuleChange[]): string {
  const table = rules.flatMap(({ rule, before, after }) => {
    const [old, now] = [before?.rows ?? null, after?.rows ?? null];
    return old === null || now === null || old === now ? [] : [[rule, formatCount(old), '->', formatCount(now)]];
  });
  if (table.length === 0) return '';
  return `Rows\n${indent(textTable(table, ['left', 'right', 'left', 'right']))}`;
}
