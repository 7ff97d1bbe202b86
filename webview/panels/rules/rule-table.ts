import type { RuleRow, RuleStatus } from '../../../src/protocol/rule-view.ts';
import { durationText } from '../../components/duration-text.ts';
import { element } from '../../components/element.ts';
import { filterRules } from './filter-rules.ts';
import { type SortColumn, type SortState, sortRules } from './sort-rules.ts';

interface Actions {
  select(rule: string): void;
  save(sort: SortState | null, text: string): void;
}

const columns: readonly (readonly [SortColumn | null, string])[] = [
  ['status', 'Status'],
  ['stage', 'Stage'],
  ['rule', 'Rule'],
  [null, 'Inputs'],
  ['output', 'Output'],
  ['rows', 'Rows'],
  ['time', 'Time'],
  ['lane', 'Lane'],
];
const statusTexts: Readonly<Record<RuleStatus, readonly [string, string]>> = {
  failed: ['✕', 'failed'],
  skipped: ['↷', 'skipped'],
  fell_back: ['!', 'fell back'],
  ok: ['✓', 'ok'],
};

/** The list of rules: filtered by a text, sorted by a column, walked with the arrow keys. */
export class RuleTable {
  private readonly filterBox: HTMLInputElement;
  private readonly summary = element('span', { class: 'summary', role: 'status' });
  private readonly head = element('tr');
  private readonly body = element('tbody');
  private rules: readonly RuleRow[] = [];
  private selected: string | null = null;
  readonly root: HTMLElement;

  constructor(
    private sort: SortState | null,
    text: string,
    private readonly actions: Actions,
  ) {
    const input = () => {
      actions.save(this.sort, this.filterBox.value);
      this.draw();
    };
    this.filterBox = element('input', {
      type: 'search',
      placeholder: 'Filter rules: a name, a table, failed, relate…',
      'aria-label': 'Filter rules',
      input,
    });
    this.filterBox.value = text;
    const table = element('table', { 'aria-label': 'Rules' }, element('thead', {}, this.head), this.body);
    this.body.addEventListener('keydown', (event) => this.press(event));
    this.root = element(
      'section',
      { class: 'rule-list' },
      element('div', { class: 'rule-tools' }, this.filterBox, this.summary),
      element('div', { class: 'table-place' }, table),
    );
  }

  show(rules: readonly RuleRow[], selected: string | null): void {
    this.rules = rules;
    this.selected = selected;
    this.draw();
  }

  private draw(): void {
    const focused = this.body.contains(document.activeElement)
      ? document.activeElement?.getAttribute('data-rule')
      : null;
    const shown = sortRules(filterRules(this.rules, this.filterBox.value), this.sort);
    const longest = Math.max(...this.rules.map(({ milliseconds }) => milliseconds ?? 0), 0.001);
    this.head.replaceChildren(...columns.map(([column, title]) => this.heading(column, title)));
    this.body.replaceChildren(...shown.map((rule, place) => this.row(rule, longest, place === 0)));
    this.summary.textContent = summaryText(this.rules, shown.length);
    if (focused) this.body.querySelector<HTMLElement>(`[data-rule="${CSS.escape(focused)}"]`)?.focus();
  }

  private heading(column: SortColumn | null, title: string): HTMLElement {
    if (!column) return element('th', { scope: 'col', class: 'inputs' }, title);
    const isSorted = this.sort?.column === column;
    const direction = isSorted ? (this.sort?.isDescending ? 'descending' : 'ascending') : 'none';
    const click = () => {
      const isNumber = column === 'rows' || column === 'time';
      this.sort = isSorted ? { column, isDescending: !this.sort?.isDescending } : { column, isDescending: isNumber };
      this.actions.save(this.sort, this.filterBox.value);
      this.draw();
    };
    const mark = direction === 'none' ? '' : direction === 'descending' ? ' ↓' : ' ↑';
    return element(
      'th',
      { scope: 'col', class: column, 'aria-sort': direction },
      element('button', { click }, title + mark),
    );
  }

  private row(rule: RuleRow, longest: number, isFirst: boolean): HTMLElement {
    const isSelected = rule.id === this.selected;
    const [sign, status] = statusTexts[rule.status];
    const isTabStop = this.selected ? isSelected : isFirst;
    const click = () => this.actions.select(rule.id);
    return element(
      'tr',
      {
        class: `${rule.status}${isSelected ? ' selected' : ''}`,
        'data-rule': rule.id,
        tabindex: isTabStop ? 0 : -1,
        'aria-selected': String(isSelected),
        click,
      },
      element(
        'td',
        { class: 'status' },
        element('span', { class: `status-sign ${rule.status}`, 'aria-hidden': 'true' }, sign),
        status,
      ),
      element('td', { class: 'stage' }, rule.stage),
      element(
        'td',
        { class: 'rule', title: rule.id },
        rule.title,
        rule.message && element('div', { class: 'message' }, rule.message),
        rule.refused > 0 &&
          element('div', { class: 'message' }, `${rule.refused.toLocaleString('en')} rows broke the contract`),
      ),
      element('td', { class: 'tables inputs', title: rule.inputs.join(', ') }, inputsText(rule.inputs)),
      element('td', { class: 'tables output' }, rule.output),
      element('td', { class: 'number' }, rule.rowsOut?.toLocaleString('en') ?? '–'),
      element('td', { class: 'number time' }, timeCell(rule, longest)),
      element('td', { class: 'lane' }, rule.lane ?? '–'),
    );
  }

  private press(event: KeyboardEvent): void {
    const row = (event.target as HTMLElement).closest('tr');
    const next = {
      ArrowDown: row?.nextElementSibling,
      ArrowUp: row?.previousElementSibling,
      Home: this.body.firstElementChild,
      End: this.body.lastElementChild,
    }[event.key];
    if (next instanceof HTMLElement) {
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    } else if ((event.key === 'Enter' || event.key === ' ') && row?.dataset.rule) {
      event.preventDefault();
      this.actions.select(row.dataset.rule);
    }
  }
}

const inputsText = (inputs: readonly string[]) =>
  inputs.length <= 3 ? inputs.join(', ') : `${inputs.slice(0, 2).join(', ')}, ${inputs.length - 2} more`;

/** A meter, because a width in a style attribute would need a looser policy. */
function timeCell({ milliseconds, share }: RuleRow, longest: number): HTMLElement {
  if (milliseconds === null) return element('span', {}, '–');
  const meter = element('meter', {
    min: 0,
    max: longest,
    value: milliseconds,
    title: share === null ? '' : `${(share * 100).toFixed(1)} % of all rules`,
    'aria-hidden': 'true',
  });
  return element('span', { class: 'time-cell' }, meter, durationText(milliseconds));
}

function summaryText(rules: readonly RuleRow[], shown: number): string {
  const total = rules.reduce((sum, { milliseconds }) => sum + (milliseconds ?? 0), 0);
  const troubles = (['failed', 'skipped', 'fell_back'] as const).flatMap((status) => {
    const count = rules.filter((rule) => rule.status === status).length;
    return count > 0 ? [`${count} ${status.replace('_', ' ')}`] : [];
  });
  const of = shown === rules.length ? `${shown} rules` : `${shown} of ${rules.length} rules`;
  return [of, ...troubles, durationText(total)].join(' · ');
}
