import './query.css';
import type { PanelState, SavedPanel } from '../../../src/protocol/panels.ts';
import type { QueryPanelMessage, QueryPanelState, QueryPanelUpdate } from '../../../src/protocol/query-view.ts';
import { counted, t } from '../../../src/protocol/translate.ts';
import { durationText } from '../../components/duration-text.ts';
import { element } from '../../components/element.ts';
import { notice } from '../../components/notice.ts';
import { panelNotice } from '../../components/panel-notice.ts';
import { Host } from '../../host.ts';
import { QueryPicture } from './query-picture.ts';
import { queryTable } from './query-table.ts';

interface SavedQueryPanel extends SavedPanel {
  readonly title?: string;
  readonly sql?: string;
  readonly isPicture?: boolean;
}

type Ready = Extract<QueryPanelState, { kind: 'ready' }>;

/** The result of a query: a notice, or its rows as a table or as a picture. */
export function mountQueryPage(root: HTMLElement): void {
  const host = new Host<QueryPanelMessage, QueryPanelUpdate, SavedQueryPanel>();
  const noticePlace = element('div');
  const summary = element('span', { class: 'summary', role: 'status' });
  const tableButton = element('button', { click: () => choose(false) }, t('Table'));
  const pictureButton = element('button', { click: () => choose(true) }, t('Graph'));
  const tools = element('div', { class: 'query-tools' }, element('h1', {}), tableButton, pictureButton, summary);
  const tablePlace = element('div', { class: 'table-place', tabindex: 0, role: 'region', 'aria-label': t('Rows') });
  const picture = new QueryPicture((node) => host.post({ type: 'openNode', node }));
  const page = element('main', { class: 'query' }, tools, tablePlace, picture.root);
  root.append(noticePlace, page);
  let state: Ready | undefined;

  const choose = (isPicture: boolean) => {
    host.save({ isPicture });
    if (state) place(state);
  };
  const place = (shown: Ready) => {
    const isPicture = shown.canDraw && host.saved.isPicture === true;
    pictureButton.hidden = !shown.canDraw;
    tableButton.hidden = !shown.canDraw;
    tableButton.setAttribute('aria-pressed', String(!isPicture));
    pictureButton.setAttribute('aria-pressed', String(isPicture));
    tablePlace.hidden = isPicture;
    picture.root.hidden = !isPicture;
    if (!isPicture) return;
    if (shown.drawn) picture.show(shown.drawn.graph, shown.drawn.positions);
    else host.post({ type: 'draw' });
  };
  const show = (next: QueryPanelState) => {
    const isReady = next.kind === 'ready';
    page.hidden = !isReady;
    noticePlace.replaceChildren(...(isReady ? [] : queryNotice(next, host)));
    const isNew = isReady && next.result !== state?.result;
    state = isReady ? next : undefined;
    if (!isReady) return;
    if (isNew) {
      host.save({ title: next.title, sql: next.sql });
      tools.querySelector('h1')?.replaceChildren(next.title);
      summary.textContent = summaryText(next);
      tablePlace.replaceChildren(queryTable(next, (row) => host.post({ type: 'openRow', row })));
    }
    place(next);
    host.post({ type: 'drawn', rows: next.result.rows.length });
  };
  host.listen((update) => show(update.state));
  show({ kind: 'loading', step: t('Asking the graph') });
  host.post({ type: 'ready' });
}

function queryNotice(
  state: Exclude<PanelState<object>, { kind: 'ready' }>,
  host: Host<QueryPanelMessage, QueryPanelUpdate, SavedQueryPanel>,
): readonly HTMLElement[] {
  if (state.kind === 'failed')
    return [
      notice(
        'alert',
        element('h1', {}, t('The query did not run')),
        element('pre', { class: 'query-error' }, state.message),
      ),
    ];
  const page = panelNotice(state, () => host.post({ type: 'build' }));
  if (state.kind === 'loading')
    page.firstElementChild?.append(element('button', { click: () => host.post({ type: 'cancel' }) }, t('Stop')));
  return [page];
}

function summaryText({ result, milliseconds }: Ready): string {
  const rows = counted(result.rows.length, '{0} row', '{0} rows');
  const cut = result.truncated ? [t('there are more: add a limit or raise codeAnatomy.query.maxRows')] : [];
  return [rows, durationText(milliseconds), ...cut].join(' · ');
}
