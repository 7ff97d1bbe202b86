import './graph.css';
import type { GraphPanelMessage, GraphPanelState, GraphPanelUpdate, SavedPanel } from '../../../src/protocol/panels.ts';
import { element } from '../../components/element.ts';
import { panelNotice } from '../../components/panel-notice.ts';
import type { Filter } from '../../graph/filter.ts';
import type { Viewport } from '../../graph/graph-canvas.ts';
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
  host.listen((update) => {
    if (update.type === 'state') show(update.state);
    else view.explain(update.explanation);
  });
  show({ kind: 'loading', step: 'Opening' });
  host.post({ type: 'ready' });
}
