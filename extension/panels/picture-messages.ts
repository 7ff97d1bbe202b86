import * as vscode from 'vscode';
import type { ViewRequest } from '../../src/protocol/engine-api.ts';
import type { GraphView } from '../../src/protocol/graph-view.ts';
import type { Positions } from '../../src/protocol/layout.ts';
import type { GraphPanelMessage, GraphPanelSeed, GraphPanelState, SavedPicture } from '../../src/protocol/panels.ts';
import { t } from '../../src/protocol/translate.ts';
import { type ViewKind, viewKinds } from '../../src/protocol/view-kinds.ts';
import { revealPlace } from '../reveal-place.ts';
import { expandRequest } from './expand-request.ts';
import type { GraphPanelEvents } from './graph-panel-parts.ts';
import { mergeViews } from './merge-views.ts';
import { openAll } from './open-all.ts';
import { pathRequest } from './path-request.ts';
import type { PictureHistory } from './picture-history.ts';
import { pins } from './pins.ts';
import { refocusRequest } from './refocus-request.ts';
import { startsNothing } from './starts-nothing.ts';
import { takeOut } from './take-out.ts';
import { viewStart } from './view-start.ts';
import { withStep } from './with-step.ts';

/** A panel that shows a picture. */
export type Ready = Extract<GraphPanelState, { kind: 'ready' }>;

/** Messages that are answered whatever is shown. */
type Handled = 'ready' | 'drawn' | 'build' | 'openPlace' | 'why' | 'closeWhy' | 'bitmap' | 'rule' | 'room';
export type PictureMessage = Exclude<GraphPanelMessage, { type: Handled }>;

/** What the messages about a picture come down to. */
export interface PictureActions {
  readonly history: PictureHistory;
  readonly column: vscode.ViewColumn | undefined;
  readonly events: Pick<GraphPanelEvents, 'save'>;
  isKept: boolean;
  view(request: ViewRequest): Promise<GraphView>;
  show(request: ViewRequest): Promise<void>;
  /** Asks for a picture that takes the place of the one that is shown; known nodes keep their places. */
  load(seed: GraphPanelSeed, how: { readonly isStep: true; readonly keep: Positions }): Promise<void>;
  /** Draws what an answer makes of the picture; a later question overtakes it. */
  drawNext(
    answer: Promise<{ readonly graph: GraphView; readonly seed: GraphPanelSeed }>,
    keep: Positions,
  ): Promise<void>;
  /** A picture made from the one that is shown, all of it in the places it has. */
  replace(state: Ready, graph: GraphView, seed?: GraphPanelSeed): void;
  /** Shows a picture of the history. */
  restore(picture: Ready | null, shown: Ready): Promise<void>;
  /** Shows a picture without asking for it. */
  setReady(picture: SavedPicture): void;
  export(): unknown;
  sendDetails(node: string): Promise<void>;
}

/** Does what the page asks for with the picture it shows. */
export function answerAboutPicture(panel: PictureActions, state: Ready, message: PictureMessage): unknown {
  const { graph, seed, positions } = state;
  const { history, column } = panel;
  if ('node' in message && startsNothing(graph, message)) return undefined;
  switch (message.type) {
    case 'open': {
      const place = graph.nodes.find(({ id }) => id === message.node)?.place;
      return place ? revealPlace(place, column, !message.focus) : undefined;
    }
    case 'expand':
      return expand(panel, state, message.node);
    case 'refocus':
      return panel.show(refocusRequest(graph, seed.request, message.node));
    case 'pathTo':
      return panel.show(pathRequest(seed.request, graph.root, message.node));
    case 'pathFrom':
      return panel.show(pathRequest(seed.request, message.node, graph.root));
    case 'view':
      return switchView(panel, state, message.view);
    case 'direction':
      return panel.load(
        { arrangement: seed.arrangement, request: { ...seed.request, direction: message.direction } },
        { isStep: true, keep: positions },
      );
    case 'arrange':
      return panel.drawNext(Promise.resolve({ graph, seed: { ...seed, arrangement: message.arrangement } }), {});
    case 'openAll':
      return openAll(graph, message.nodes, column);
    case 'pin':
      return panel.replace(state, pins.toggle(graph, message.nodes));
    case 'hide':
      return remove(panel, state, 'hide', message.nodes);
    case 'focusOn':
    case 'collapse':
      return remove(panel, state, message.type, [message.node]);
    case 'back':
    case 'forward':
    case 'undo':
    case 'redo':
      return panel.restore(history[message.type](state), state);
    case 'export':
      return panel.export();
    case 'save':
      return panel.events.save(state);
    case 'keep':
      panel.isKept = message.isOn;
      return panel.setReady(state);
    case 'details':
      return panel.sendDetails(message.node);
  }
}

function remove(
  panel: PictureActions,
  state: Ready,
  type: Parameters<typeof takeOut>[1],
  ids: readonly string[],
): void {
  const { graph, seed } = takeOut(state, type, ids);
  panel.replace(state, graph, seed);
}

function expand(panel: PictureActions, { graph, seed, positions }: Ready, node: string): Promise<void> {
  const { request, isWhole } = expandRequest(graph, node, seed.request);
  if (isWhole) return panel.load({ request, arrangement: seed.arrangement }, { isStep: true, keep: positions });
  const grown = async () => ({
    graph: mergeViews(graph, await panel.view(request), node),
    seed: withStep(seed, graph, 'expand', [node]),
  });
  return panel.drawNext(grown(), positions);
}

async function switchView(panel: PictureActions, state: Ready, view: ViewKind): Promise<void> {
  const { graph, seed } = state;
  const root = graph.nodes.find(({ id }) => id === graph.root);
  if (!Object.hasOwn(viewKinds, view) || !root) return;
  const { to: _, unfold: __, finding: ___, ...request } = seed.request;
  const kinds = view === 'neighbourhood' ? [] : request.kinds;
  const asked = { ...request, kinds, view, from: viewStart(view, root) };
  if (view !== 'path') return panel.show(asked);
  const name = await vscode.window.showInputBox({ prompt: t('Name of the symbol where the path should end') });
  if (name) await panel.show({ ...asked, to: { name } });
  else panel.setReady(state);
}
