import type { GraphView } from '../../../src/protocol/graph-view.ts';
import type { Positions } from '../../../src/protocol/layout.ts';
import { counted, t } from '../../../src/protocol/translate.ts';
import { element } from '../../components/element.ts';
import { watchTheme } from '../../components/watch-theme.ts';
import { GraphCanvas } from '../../graph/graph-canvas.ts';

/** Rows as a picture. The table says the same in words, so the picture needs no second twin. */
export class QueryPicture {
  private readonly area = element('div', { class: 'query-picture', role: 'img' });
  private readonly notes = element('div', { class: 'query-notes', role: 'status' });
  private canvas: GraphCanvas | undefined;
  private shown: GraphView | undefined;
  readonly root = element('div', { class: 'picture-place', hidden: true }, this.notes, this.area);

  constructor(private readonly open: (node: string) => void) {
    watchTheme(() => this.canvas?.applyTheme());
    new ResizeObserver(() => this.canvas?.viewport.resize()).observe(this.area);
  }

  show(graph: GraphView, positions: Positions): void {
    if (graph === this.shown) return;
    this.shown = graph;
    this.canvas ??= this.makeCanvas();
    const { nodes, edges } = this.canvas.draw(graph, positions);
    const counts = `${counted(nodes, '{0} node', '{0} nodes')}, ${counted(edges, '{0} edge', '{0} edges')}`;
    this.area.setAttribute('aria-label', t('Graph of {0}: {1}', graph.title, counts));
    this.notes.replaceChildren(...graph.notes.map((note) => element('p', {}, note)));
    this.canvas.viewport.fit();
  }

  private makeCanvas(): GraphCanvas {
    const nothing = () => {};
    return new GraphCanvas(this.area, {
      open: this.open,
      expand: nothing,
      menu: nothing,
      why: nothing,
      select: nothing,
      hover: nothing,
      moved: nothing,
    });
  }
}
