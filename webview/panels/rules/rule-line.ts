import { ruleStageTitle } from '../../../src/protocol/rule-stage-title.ts';
import { ruleStatusTitle } from '../../../src/protocol/rule-status-title.ts';
import type { RuleRow, RuleStatus } from '../../../src/protocol/rule-view.ts';
import { counted, numberText, t } from '../../../src/protocol/translate.ts';
import { durationText } from '../../components/duration-text.ts';
import { element } from '../../components/element.ts';
import { certaintyBar } from './certainty-bar.ts';
import { changeCell } from './change-cell.ts';
import type { ColumnName } from './rule-columns.ts';
import type { RuleFigures } from './rule-figures.ts';

interface Look {
  readonly columns: readonly ColumnName[];
  /** Milliseconds of the slowest rule. */
  readonly longest: number;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  select(rule: string): void;
}

const signs: Readonly<Record<RuleStatus, string>> = { failed: '✕', skipped: '↷', fell_back: '!', ok: '✓' };

/** A rule as a row of the list. */
export function ruleLine(figures: RuleFigures, { columns, longest, isSelected, isTabStop, select }: Look): HTMLElement {
  const { rule } = figures;
  return element(
    'tr',
    {
      class: `${rule.status}${isSelected ? ' selected' : ''}`,
      'data-rule': rule.id,
      tabindex: isTabStop ? 0 : -1,
      'aria-selected': String(isSelected),
      click: () => select(rule.id),
    },
    ...columns.map((column) => cell(column, figures, longest)),
  );
}

function cell(column: ColumnName, { rule, rowsIn, certainty, change }: RuleFigures, longest: number): HTMLElement {
  switch (column) {
    case 'status':
      return element(
        'td',
        { class: 'status' },
        element('span', { class: `status-sign ${rule.status}`, 'aria-hidden': 'true' }, signs[rule.status]),
        ruleStatusTitle(rule.status),
      );
    case 'stage':
      return element('td', { class: 'stage' }, ruleStageTitle(rule.stage));
    case 'rule':
      return element(
        'td',
        { class: 'rule', title: rule.id },
        rule.title,
        rule.message && element('div', { class: 'message' }, rule.message),
        rule.refused > 0 &&
          element(
            'div',
            { class: 'message' },
            counted(rule.refused, '{0} row broke the contract', '{0} rows broke the contract'),
          ),
      );
    case 'inputs':
      return element('td', { class: 'tables inputs', title: rule.inputs.join(', ') }, inputsText(rule.inputs));
    case 'output':
      return element('td', { class: 'tables output' }, rule.output);
    case 'rowsIn':
      return element('td', { class: 'number rowsIn' }, rowsIn === null ? '–' : numberText(rowsIn));
    case 'rows':
      return element('td', { class: 'number' }, rule.rowsOut === null ? '–' : numberText(rule.rowsOut));
    case 'time':
      return element('td', { class: 'number time' }, timeCell(rule, longest));
    case 'certainty':
      return element('td', { class: 'certainty' }, certaintyBar(certainty));
    case 'lane':
      return element('td', { class: 'lane' }, rule.lane ?? '–');
    case 'change':
      return element('td', { class: 'change' }, changeCell(change));
  }
}

const inputsText = (inputs: readonly string[]) =>
  inputs.length <= 3 ? inputs.join(', ') : t('{0}, {1} more', inputs.slice(0, 2).join(', '), inputs.length - 2);

function timeCell({ milliseconds, share }: RuleRow, longest: number): HTMLElement {
  if (milliseconds === null) return element('span', {}, '–');
  const meter = element('meter', { min: 0, max: longest, value: milliseconds, 'aria-hidden': 'true' });
  const part = share === null ? '' : ` ${numberText(Number((share * 100).toFixed(1)))} %`;
  return element(
    'span',
    {
      class: 'time-cell',
      title: share === null ? '' : t('{0} % of all rules', numberText(Number((share * 100).toFixed(1)))),
    },
    meter,
    durationText(milliseconds),
    part && element('span', { class: 'share' }, part),
  );
}
