import cytoscape, { type Core, type EventObject } from 'cytoscape';
import { must } from '../../src/model/must.ts';
import type { GraphView } from '../../src/protocol/graph-view.ts';
import type { Positions } from '../../src/protocol/layout.ts';
import { canvasStyle } from './canvas-style.ts';
import { elements } from './elements.ts';
import { isCrowded } from './is-crowded.ts';
import { Overview } from './overview.ts';
import { themeColors } from './theme-colors.ts';

/** What is seen, whatever size the panel has: how large, and what is in the middle. */
export interface Viewport {
  readonly zoom: number;
  readonly middle: { readonly x: number; readonly y: number };
  /** Nobody has moved the picture since it was placed. */
  readonly isUntouched: boolean;
}

export interface CanvasEvents {
  open(node: string): void;
  expand(node: string): void;
  /** Asked what can be done with a node, at a place of the picture. */
  menu(node: string, at: { readonly x: number; readonly y: number }): void;
  why(edge: string): void;
  /** Taken into the selection, or out of it. */
  select(node: string): void;
  hover(target: { readonly id: string; readonly x: number; readonly y: number } | null): void;
  moved(viewport: Viewport): void;
}

/** Larger pictures are moved as an image, which is drawn sharply again when they rest. */
const mostDrawnInEachFrame = 200;
const mostZoom = 1.15;
const padding = 36;
/** Below the first nothing can be read; a picture is begun at the second then. */
const [leastZoom, readableZoom] = [0.42, 0.8] as const;

/** The drawing. It places nothing itself: places come with the picture, and nothing here moves them. */
export class GraphCanvas {
  private readonly picture: Core;
  readonly overview: HTMLElement;
  private readonly small: Overview;
  /** Places the picture again as it was placed last; null once a person has moved it. */
  private placement: (() => void) | null = null;
  private isCrowded = false;
  /** The one that is applied. */
  private style = '';

  constructor(
    container: HTMLElement,
    private readonly events: CanvasEvents,
  ) {
    this.picture = cytoscape({
      container,
      autoungrabify: true,
      boxSelectionEnabled: false,
      selectionType: 'single',
      minZoom: 0.08,
      maxZoom: 3,
      layout: { name: 'preset' },
    });
    this.small = new Overview(this.picture);
    this.overview = this.small.root;
    this.listen();
    (window as unknown as { graphPicture: Core }).graphPicture = this.picture; // What the tests look at.
  }

  draw(graph: GraphView, positions: Positions): { readonly nodes: number; readonly edges: number } {
    const { picture } = this;
    const drawn = elements(graph, positions);
    picture.elements().remove();
    this.isCrowded = isCrowded(drawn);
    this.applyStyle(drawn.filter(({ group }) => group === 'edges').length); // Before there is anything it would be applied to twice.
    picture.add(drawn);
    // Its type does not know this part; it is an option of the constructor, but depends on the picture here.
    const { renderer } = picture as unknown as { renderer(): { textureOnViewport: boolean } };
    renderer.call(picture).textureOnViewport = picture.elements().length > mostDrawnInEachFrame;
    return { nodes: picture.nodes().length, edges: picture.edges().length };
  }

  applyTheme(): void {
    this.applyStyle(this.picture.edges().length);
    this.small.later();
  }

  private applyStyle(edgeCount: number): void {
    const style = canvasStyle(themeColors(), edgeCount, this.isCrowded);
    const text = JSON.stringify(style);
    if (text === this.style) return;
    this.style = text;
    this.picture.style(style);
  }

  /** Brings the edges of a node or one edge forward while the pointer is on it; null lets all go back. */
  private light(id: string | null): void {
    const { picture } = this;
    picture.batch(() => {
      picture.edges('.lit, .hushed').removeClass('lit hushed');
      if (id === null) return;
      const pointed = picture.getElementById(id);
      const own = pointed.isNode() ? pointed.union(pointed.descendants()).connectedEdges() : pointed;
      own.addClass('lit');
      if (this.isCrowded) picture.edges().difference(own).addClass('hushed');
    });
  }

  hide(ids: ReadonlySet<string>): void {
    this.picture.batch(() => {
      for (const element of this.picture.elements().toArray()) element.toggleClass('filtered', ids.has(element.id()));
    });
  }

  /** Marks a node or an edge and fades what is not connected to it; null marks nothing. */
  focus(id: string | null): void {
    const { picture } = this;
    picture.batch(() => {
      picture.elements().removeClass('focused dim shown');
      const focused = id === null ? picture.collection() : picture.getElementById(id);
      if (focused.empty()) return;
      const isEdge = picture.edges().contains(focused);
      const near = isEdge
        ? picture
            .edges()
            .filter(`[id = ${JSON.stringify(id)}]`)
            .connectedNodes()
            .union(focused)
        : focused.closedNeighborhood().union(picture.nodes(`[parent = ${JSON.stringify(id)}]`));
      picture.elements().difference(near.union(near.ancestors())).addClass('dim');
      near.edges().addClass('shown');
      focused.addClass('focused');
    });
  }

  /** Fades all but these nodes. */
  highlight(ids: ReadonlySet<string> | null): void {
    this.picture.batch(() => {
      for (const element of this.picture.elements(':childless').toArray())
        element.toggleClass('dim', ids !== null && !ids.has(element.id()));
    });
  }

  /** Marks the selected nodes, and the node the cursor of the editor is in. */
  mark(selected: ReadonlySet<string>, atCursor: string | null): void {
    this.picture.batch(() => {
      for (const node of this.picture.nodes().toArray()) {
        node.toggleClass('chosen', selected.has(node.id()));
        node.toggleClass('at-cursor', node.id() === atCursor);
      }
    });
  }

  /** Where a node is seen, its lower left corner. */
  placeOf(id: string): { readonly x: number; readonly y: number } {
    const { x1, y2 } = this.picture.getElementById(id).renderedBoundingBox();
    return { x: x1, y: y2 };
  }

  isVisible(id: string): boolean {
    const element = this.picture.getElementById(id);
    return element.nonempty() && !element.hasClass('filtered');
  }

  fit(): void {
    this.place(() => this.showAll());
  }

  /** The whole picture; one that could not be read then is begun at a node, at a size to read. */
  begin(at: string): void {
    this.place(() => {
      this.showAll();
      const start = this.picture.getElementById(at);
      if (this.picture.zoom() >= leastZoom || start.empty()) return;
      this.picture.zoom(readableZoom);
      this.picture.center(start);
      this.fillSides();
    });
  }

  /** Moves the picture in a way that is repeated when its place gets another size, until a person moves it. */
  private place(placement: () => void): void {
    this.picture.resize();
    placement();
    this.placement = placement;
    this.events.moved(this.viewport);
  }

  private showAll(): void {
    const { picture } = this;
    picture.fit(undefined, padding);
    if (picture.zoom() > mostZoom) {
      picture.zoom(mostZoom);
      picture.center();
    }
  }

  /** Shows more of the picture where there would be empty room at the side. */
  private fillSides(): void {
    const { x1, x2 } = this.picture.elements().renderedBoundingBox();
    const [left, right] = [x1 - padding, x2 + padding - this.picture.width()];
    if (left > 0 && right > 0) this.picture.panBy({ x: -Math.min(left, right), y: 0 });
    if (left < 0 && right < 0) this.picture.panBy({ x: -Math.max(left, right), y: 0 });
  }

  zoomBy(factor: number): void {
    const { picture } = this;
    picture.zoom({
      level: picture.zoom() * factor,
      renderedPosition: { x: picture.width() / 2, y: picture.height() / 2 },
    });
  }

  /** What a person had moved to is shown again, if something is there; any other picture is begun. */
  restore({ zoom, middle, isUntouched }: Viewport, at: string): void {
    const { picture } = this;
    picture.resize();
    const pan = { x: picture.width() / 2 - middle.x * zoom, y: picture.height() / 2 - middle.y * zoom };
    picture.viewport({ zoom, pan });
    const { x1, x2, y1, y2 } = picture.extent();
    const isSeen = ({ x, y }: cytoscape.Position) => x > x1 && x < x2 && y > y1 && y < y2;
    if (
      isUntouched ||
      !picture
        .nodes()
        .toArray()
        .some((node) => isSeen(node.position()))
    )
      this.begin(at);
  }

  private get viewport(): Viewport {
    const { picture } = this;
    const [zoom, { x, y }] = [picture.zoom(), picture.pan()];
    const middle = { x: (picture.width() / 2 - x) / zoom, y: (picture.height() / 2 - y) / zoom };
    return { zoom, middle, isUntouched: this.placement !== null };
  }

  /** Moves the picture so that a node can be seen. */
  reveal(id: string): void {
    const node = this.picture.getElementById(id);
    if (node.empty()) return;
    const box = node.renderedBoundingBox();
    const isOutside = box.x1 < 0 || box.y1 < 0 || box.x2 > this.picture.width() || box.y2 > this.picture.height();
    if (!isOutside) return;
    if (themeColors().isMotionReduced) this.picture.center(node);
    else this.picture.animate({ center: { eles: node } }, { duration: 150 });
  }

  /** Places an untouched picture for what is drawn now and the size it has; what a person moved stays as it is. */
  placeAgain(): boolean {
    if (this.placement) this.place(this.placement);
    return this.placement !== null;
  }

  /** Whether a node is drawn in a part of the window. */
  hasNodeIn(part: DOMRect): boolean {
    const { left, top } = must(this.picture.container(), 'place of the picture').getBoundingClientRect();
    return this.picture
      .nodes()
      .toArray()
      .some((node) => {
        const { x1, x2, y1, y2 } = node.renderedBoundingBox();
        return left + x1 < part.right && left + x2 > part.left && top + y1 < part.bottom && top + y2 > part.top;
      });
  }

  /** Takes the new size of its place: an untouched picture is placed for it, else what was in the middle stays there. */
  resize(): void {
    if (this.placeAgain()) return;
    const { picture } = this;
    const [width, height] = [picture.width(), picture.height()];
    picture.resize();
    if (width > 0 && height > 0 && picture.width() > 0) {
      picture.panBy({ x: (picture.width() - width) / 2, y: (picture.height() - height) / 2 });
    }
  }

  private listen(): void {
    const { picture, events } = this;
    const idOf = (event: EventObject): string => event.target.id();
    picture.on('onetap', 'node', (event) => {
      const { shiftKey, ctrlKey, metaKey } = (event.originalEvent ?? {}) as MouseEvent;
      if (shiftKey || ctrlKey || metaKey) return events.select(idOf(event));
      if (event.target.hasClass('marker') || event.target.hasClass('fold')) return events.expand(idOf(event));
      return events.open(idOf(event));
    });
    picture.on('dbltap', 'node', (event) => events.expand(idOf(event)));
    picture.on('cxttap', 'node', (event) => events.menu(idOf(event), event.renderedPosition));
    picture.on('onetap', 'edge', (event) => events.why(idOf(event)));
    picture.on('tap', (event) => {
      if (event.target === picture) this.focus(null);
    });
    picture.on('mouseover', 'node.leaf, edge', (event) => {
      const { x, y } = event.renderedPosition;
      this.light(idOf(event));
      events.hover({ id: idOf(event), x, y });
    });
    picture.on('mouseout', () => this.light(null));
    picture.on('mouseout viewport', () => events.hover(null));
    picture.on('viewport', () => {
      this.placement = null;
      events.moved(this.viewport);
    });
  }
}
