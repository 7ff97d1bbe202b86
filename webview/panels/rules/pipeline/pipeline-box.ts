import { ruleStatusTitle } from '../../../../src/protocol/rule-status-title.ts';
import type { RuleRow } from '../../../../src/protocol/rule-view.ts';
import { numberText, t } from '../../../../src/protocol/translate.ts';
import { durationText } from '../../../components/duration-text.ts';
import { element } from '../../../components/element.ts';
import { boxWidth, type PipelineBox } from './pipeline-layout.ts';

const signs: Readonly<Record<RuleRow['status'], string>> = { ok: '✓', failed: '✗', skipped: '–', fell_back: '!' };

/** A table with its rows; below it the rules that write it, each with status and time. */
export function pipelineBox(
  box: PipelineBox,
  longest: number,
  actions: { selectRule(rule: string): void; selectTable(table: string): void },
): HTMLElement {
  const { table, rules, stage } = box;
  const rows = rules.flatMap(({ rowsOut }) => (rowsOut === null ? [] : [rowsOut]));
  const count = rows.length === 0 ? '' : numberText(rows.reduce((sum, each) => sum + each, 0));
  const root = element(
    'div',
    { class: `pipeline-box ${stage} ${worst(rules)}`, 'data-table': table },
    element(
      'button',
      {
        class: 'pipeline-table',
        title: count ? t('Table {0}, {1} rows', table, count) : t('Table {0}', table),
        click: () => actions.selectTable(table),
      },
      element('span', { class: 'name' }, table),
      element('span', { class: 'count' }, count),
    ),
    ...rules.map((rule) => ruleLine(rule, longest, actions)),
  );
  Object.assign(root.style, {
    left: `${box.x}px`,
    top: `${box.y}px`,
    width: `${boxWidth}px`,
    height: `${box.height}px`,
  });
  return root;
}

function ruleLine(rule: RuleRow, longest: number, actions: { selectRule(rule: string): void }): HTMLElement {
  const { id, title, status, milliseconds, message } = rule;
  const time = milliseconds === null ? '' : durationText(milliseconds);
  const line = element(
    'button',
    {
      class: `pipeline-rule ${status}`,
      'data-rule': id,
      'aria-pressed': 'false',
      title: [`${title}: ${ruleStatusTitle(status)}`, time, message ?? ''].filter(Boolean).join('\n'),
      click: () => actions.selectRule(id),
    },
    element(
      'span',
      { class: `status-sign ${status}`, role: 'img', 'aria-label': ruleStatusTitle(status) },
      signs[status],
    ),
    element('span', { class: 'name' }, id),
    element('span', { class: 'count' }, time),
  );
  line.style.setProperty('--share', `${(100 * (milliseconds ?? 0)) / longest}%`);
  return line;
}

/** The status that needs attention first. */
function worst(rules: readonly RuleRow[]): string {
  const found = (['failed', 'skipped', 'fell_back'] as const).find((status) =>
    rules.some((rule) => rule.status === status),
  );
  return found ?? 'ok';
}
