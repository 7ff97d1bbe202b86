import type { GraphView } from '../../../src/protocol/graph-view.ts';
import type { GraphPanelMessage, GraphPanelUpdate } from '../../../src/protocol/panels.ts';
import { t } from '../../../src/protocol/translate.ts';
import { element } from '../../components/element.ts';
import { nextEdge } from './next-edge.ts';
import { whyView } from './why-view.ts';

export type Explanation = Extract<GraphPanelUpdate, { type: 'explanation' }>['explanation'];

interface Actions {
  post(message: GraphPanelMessage): void;
  /** Asked about an edge. */
  ask(edge: string): void;
  close(): void;
}

/** Why an edge is here, at the side of the picture. */
export class WhySide {
  readonly root = element('aside', { class: 'side', 'aria-label': t('Why this edge is here'), hidden: true });
  private last = '';

  constructor(private readonly actions: Actions) {}

  get isOpen(): boolean {
    return !this.root.hidden;
  }

  /** Null closes it. */
  show(explanation: Explanation | null): void {
    const { post, ask, close } = this.actions;
    this.root.hidden = explanation === null;
    if (explanation === null) return;
    this.root.replaceChildren(
      whyView(explanation, {
        close,
        openPlace: ({ path, line, column }) => post({ type: 'openPlace', path, line, column }),
        why: ask,
        openRule: (rule) => post({ type: 'rule', rule }),
      }),
    );
  }

  /** Asks about the edges of a node in turn; whether it has any. */
  askNext(graph: GraphView, node: string, isVisible: (edge: string) => boolean): boolean {
    const next = nextEdge(graph, node, this.last, isVisible);
    if (next === undefined) return false;
    this.last = next;
    this.actions.ask(next);
    return true;
  }
}
