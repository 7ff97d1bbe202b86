import './graph.css';
import type { GraphPanelMessage, GraphPanelState, GraphPanelUpdate, SavedPanel } from '../../../src/protocol/panels.ts';
import { t } from '../../../src/protocol/translate.ts';
import { element } from '../../components/element.ts';
import { panelNotice } from '../../components/panel-notice.ts';
import type { Filter } from '../../graph/filter.ts';
import type { Viewport } from '../../graph/picture-viewport.ts';
import { rasterize } from '../../graph/rasterize.ts';
import { Host } from '../../host.ts';
import { GraphView } from './graph-view.ts';

export interface SavedGraphPanel extends SavedPanel {
  readonly filter?: Filter;
  readonly viewport?: Viewport;
  /** Picture the viewport belongs to. */
  readonly root?: string;
  readonly isList?: boolean;
}

/** The graph panel: a notice, or the picture with its tools. */
export function mountGraphPage(root: HTMLElement): void {
  const host = new Host<GraphPanelMessage, GraphPanelUpdate, SavedGraphPanel>();
  const notice = element('div');
  const view = new GraphView(host);
  root.append(notice, view.root);

  const show = (state: GraphPanelState) => {
    const isReady = state.kind === 'ready';
    view.root.hidden = !isReady;
    notice.replaceChildren(...(isReady ? [] : [panelNotice(state, () => host.post({ type: 'build' }))]));
    if (isReady) view.show(state);
  };
  let known = -1;
  host.listen((update) => {
    if (update.type === 'state') {
      if (update.number !== known) show(update.state);
      known = update.number;
    } else if (update.type === 'explanation') view.explain(update.explanation);
    else if (update.type === 'details') view.showDetails(update.node, update.details);
    else if (update.type === 'busy') view.showBusy(update.isBusy);
    else if (update.type === 'cursor') view.showCursor(update.node);
    else
      void rasterize(update.svg).then(
        (data) => host.post({ type: 'bitmap', data }),
        () => host.post({ type: 'bitmap', data: '' }),
      );
  });
  show({ kind: 'loading', step: t('Opening') });
  host.post({ type: 'ready' });
}
