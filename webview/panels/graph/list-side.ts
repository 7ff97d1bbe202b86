import type { GraphView } from '../../../src/protocol/graph-view.ts';
import { element } from '../../components/element.ts';
import { graphList } from './graph-list.ts';

/** The picture as a list, beside it or in its place. */
export class ListSide {
  readonly root = element('div', { class: 'list', hidden: true });

  constructor(private readonly actions: Parameters<typeof graphList>[1]) {}

  /** Null puts it away. */
  show(graph: GraphView | null): void {
    this.root.hidden = graph === null;
    if (graph) this.root.replaceChildren(graphList(graph, this.actions));
  }
}
