import type { BuildChanges } from '../../../src/protocol/build-record.ts';
import type { RulePanelState } from '../../../src/protocol/panels.ts';
import { counted, t, timeText } from '../../../src/protocol/translate.ts';
import { durationText } from '../../components/duration-text.ts';
import { element } from '../../components/element.ts';
import { BuildChoice } from './build-choice.ts';
import { filterRules } from './filter-rules.ts';
import { type ColumnName, columnTitle, firstDescending, ruleColumns } from './rule-columns.ts';
import { type RuleFigures, ruleFigures } from './rule-figures.ts';
import { ruleLine } from './rule-line.ts';
import { type SortState, sortRules } from './sort-rules.ts';

type Ready = Extract<RulePanelState, { kind: 'ready' }>;

interface Actions {
  select(rule: string): void;
  compare(isOn: boolean, build: string | null): void;
  save(sort: SortState | null, text: string): void;
}

/** The list of rules: filtered by a text, sorted by a column, compared with the build before, walked with the arrow keys. */
export class RuleTable {
  private readonly filterBox: HTMLInputElement;
  private readonly compareButton: HTMLButtonElement;
  private readonly summary = element('span', { class: 'summary', role: 'status' });
  private readonly builds: BuildChoice;
  private readonly head = element('tr');
  private readonly body = element('tbody');
  private rules: readonly RuleFigures[] = [];
  private changes: BuildChanges | null = null;
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
      placeholder: t('Filter rules: a name, a table, failed, relate…'),
      'aria-label': t('Filter rules'),
      input,
    });
    this.filterBox.value = text;
    const compare = () => actions.compare(this.changes === null, null);
    this.compareButton = element('button', { class: 'small', click: compare }, t('Compare with the build before'));
    this.builds = new BuildChoice((build) => actions.compare(true, build));
    const table = element(
      'table',
      { role: 'grid', 'aria-label': t('Rules') },
      element('thead', {}, this.head),
      this.body,
    );
    this.body.addEventListener('keydown', (event) => this.press(event));
    this.root = element(
      'section',
      { class: 'rule-list', 'aria-label': t('Rules') },
      element('div', { class: 'rule-tools' }, this.filterBox, this.compareButton, this.builds.root, this.summary),
      element('div', { class: 'table-place' }, table),
    );
  }

  show({ rules, certainty, changes, builds, selected }: Ready): void {
    this.rules = ruleFigures(rules, certainty, changes);
    this.changes = changes;
    this.selected = selected?.row.id ?? null;
    this.builds.show(builds, changes?.before ?? null);
    this.compareButton.setAttribute('aria-pressed', String(changes !== null));
    this.draw();
  }

  private draw(): void {
    const focused = this.body.contains(document.activeElement)
      ? document.activeElement?.getAttribute('data-rule')
      : null;
    const shown = sortRules(filterRules(this.rules, this.filterBox.value), this.sort);
    const longest = Math.max(...this.rules.map(({ rule }) => rule.milliseconds ?? 0), 0.001);
    const columns = ruleColumns(this.changes !== null);
    this.head.replaceChildren(...columns.map((column) => this.heading(column)));
    this.body.replaceChildren(
      ...shown.map((figures, place) =>
        ruleLine(figures, {
          columns,
          longest,
          isSelected: figures.rule.id === this.selected,
          isTabStop: this.selected ? figures.rule.id === this.selected : place === 0,
          select: this.actions.select,
        }),
      ),
    );
    if (!this.body.querySelector('[tabindex="0"]')) this.body.querySelector('tr')?.setAttribute('tabindex', '0');
    this.summary.textContent = [summaryText(this.rules, shown.length), comparedText(this.changes)]
      .filter(Boolean)
      .join(' · ');
    if (focused) this.body.querySelector<HTMLElement>(`[data-rule="${CSS.escape(focused)}"]`)?.focus();
  }

  private heading(column: ColumnName): HTMLElement {
    if (column === 'inputs') return element('th', { scope: 'col', class: column }, columnTitle(column));
    const isSorted = this.sort?.column === column;
    const direction = isSorted ? (this.sort?.isDescending ? 'descending' : 'ascending') : 'none';
    const click = () => {
      this.sort = { column, isDescending: isSorted ? !this.sort?.isDescending : firstDescending.has(column) };
      this.actions.save(this.sort, this.filterBox.value);
      this.draw();
    };
    const mark = direction === 'none' ? '' : direction === 'descending' ? ' ↓' : ' ↑';
    return element(
      'th',
      { scope: 'col', class: column, 'aria-sort': direction },
      element('button', { click }, columnTitle(column) + mark),
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

function summaryText(rules: readonly RuleFigures[], shown: number): string {
  const of = (status: string) => rules.filter(({ rule }) => rule.status === status).length;
  const total = rules.reduce((sum, { rule }) => sum + (rule.milliseconds ?? 0), 0);
  const troubles = [
    of('failed') > 0 ? t('{0} failed', of('failed')) : '',
    of('skipped') > 0 ? t('{0} skipped', of('skipped')) : '',
    of('fell_back') > 0 ? t('{0} fell back', of('fell_back')) : '',
  ].filter(Boolean);
  const all = counted(rules.length, '{0} rule', '{0} rules');
  return [shown === rules.length ? all : t('{0} of {1}', shown, all), ...troubles, durationText(total)].join(' · ');
}

function comparedText(changes: BuildChanges | null): string {
  if (!changes) return '';
  if (!changes.before) return t('there is no build before this one');
  const compared = t('compared with the build of {0}', timeText(changes.before.builtAt));
  const settings = changes.settings.map(({ name, before, after }) => `${name} ${before} → ${after}`);
  return settings.length === 0 ? compared : `${compared} · ${t('other settings: {0}', settings.join(', '))}`;
}
