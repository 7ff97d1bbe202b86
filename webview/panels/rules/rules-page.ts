import './rules.css';
import type { BuildChanges, RuleChange } from '../../../src/protocol/build-record.ts';
import type { RulePanelMessage, RulePanelState, RulePanelUpdate, SavedPanel } from '../../../src/protocol/panels.ts';
import type { SourceStart } from '../../../src/protocol/rule-view.ts';
import { t } from '../../../src/protocol/translate.ts';
import { element } from '../../components/element.ts';
import { panelNotice } from '../../components/panel-notice.ts';
import { Host } from '../../host.ts';
import { outsideNote } from './outside-note.ts';
import { PipelineView } from './pipeline/pipeline-view.ts';
import { ruleReport } from './rule-report.ts';
import { RuleTable } from './rule-table.ts';
import type { SortState } from './sort-rules.ts';
import { tablePage } from './table-page.ts';
import { viewSwitch } from './view-switch.ts';

interface SavedRulesPanel extends SavedPanel {
  readonly sort?: SortState;
  readonly text?: string;
  readonly view?: 'list' | 'pipeline';
}

type Ready = Extract<RulePanelState, { kind: 'ready' }>;
type Actions = Parameters<typeof ruleReport>[1];

/** The Rule Diagnostics panel: a notice, or the list of rules and the report of the selected one. */
export function mountRulesPage(root: HTMLElement): void {
  const host = new Host<RulePanelMessage, RulePanelUpdate, SavedRulesPanel>();
  const select = (rule: string) => {
    host.save({ rule });
    host.post({ type: 'select', rule });
  };
  const table = new RuleTable(host.saved.sort ?? null, host.saved.text ?? '', {
    select,
    compare: (isOn, build) => host.post({ type: 'compare', isOn, build }),
    save: (sort, text) => host.save({ sort: sort ?? undefined, text } as SavedRulesPanel),
  });
  const report = element('section', { class: 'report', 'aria-label': t('Rule') });
  const actions = {
    selectRule: select,
    selectTable: (name: string) => host.post({ type: 'selectTable', table: name }),
    openPlace: (place: SourceStart) => host.post({ type: 'openPlace', ...place }),
    runExamples: (rule: string) => host.post({ type: 'runExamples', rule }),
  };
  const pipeline = new PipelineView(actions);
  const views = viewSwitch(host.saved.view ?? 'list', { list: table.root, pipeline: pipeline.root }, (view) =>
    host.save({ view }),
  );
  const failure = element('div', { class: 'build-failure', role: 'alert' });
  const outside = element('div');
  views.prepend(failure, outside);
  const title = element('h1', { class: 'sr-only' }, t('Rule Diagnostics'));
  const page = element('main', { class: 'rules' }, title, views, report);
  const notice = element('div');
  root.append(notice, page);
  let shown = { id: '', content: '' };

  /** Drawn again only when it says something else, so that what is read, marked or folded in it stays. */
  const showReport = (state: Ready) => {
    const { selected, table } = state;
    const change = selected && changeOf(selected.row.id, state.changes);
    const id = selected?.row.id ?? table?.table ?? '';
    const content = JSON.stringify([selected, table, change, state.examples]);
    if (content !== shown.content) report.replaceChildren(reportOf(state, change, actions));
    if (id !== shown.id) report.scrollTop = 0;
    shown = { id, content };
  };

  const show = (state: RulePanelState) => {
    const isReady = state.kind === 'ready';
    page.hidden = !isReady;
    notice.replaceChildren(...(isReady ? [] : [panelNotice(state, () => host.post({ type: 'build' }))]));
    if (!isReady) return;
    failure.hidden = state.failure === null;
    failure.textContent = [state.failure, t('What follows is of the build before.')].join(' ');
    outside.replaceChildren(outsideNote(state.outside, () => actions.selectTable('disagreements')) ?? '');
    table.show(state);
    pipeline.show(state.rules, { rule: state.selected?.row.id ?? null, table: state.table?.table ?? null });
    showReport(state);
    host.post({ type: 'drawn', rules: state.rules.length });
  };
  host.listen((update) => show(update.state));
  show({ kind: 'loading', step: t('Reading the rules') });
  host.post({ type: 'ready' });
}

function reportOf({ selected, table, examples }: Ready, change: RuleChange | null, actions: Actions): HTMLElement {
  if (selected) return ruleReport(selected, actions, change, examples);
  if (table) return tablePage(table, actions);
  const hint = t('Select a rule to see why it exists, its logic, its SQL and how the database ran it.');
  return element('p', { class: 'hint' }, hint);
}

/** What became of the rule since the build before; null when nobody asked. */
function changeOf(rule: string, changes: BuildChanges | null): RuleChange | null {
  return changes?.rules.find((change) => change.rule === rule) ?? null;
}
