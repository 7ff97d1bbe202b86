import cytoscape, { type Core, type EventObject } from 'cytoscape';
import type { GraphView } from '../../src/protocol/graph-view.ts';
import type { Positions } from '../../src/protocol/layout.ts';
import { canvasStyle } from './canvas-style.ts';
import { elements } from './elements.ts';
import { isCrowded } from './is-crowded.ts';
import { Overview } from './overview.ts';
import { PictureMarks } from './picture-marks.ts';
import { PictureViewport, type Viewport } from './picture-viewport.ts';
import { themeColors } from './theme-colors.ts';
import { type Shown, updateElements } from './update-elements.ts';

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

/** The drawing. It places nothing itself: places come with the picture, and nothing here moves them. */
export class GraphCanvas {
  private readonly picture: Core;
  readonly marks: PictureMarks;
  readonly viewport: PictureViewport;
  private readonly small: Overview;
  private shown: Shown = new Map();
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
    this.marks = new PictureMarks(this.picture);
    this.viewport = new PictureViewport(this.picture, (viewport) => events.moved(viewport));
    this.small = new Overview(this.picture);
    this.listen();
    (window as unknown as { graphPicture: Core }).graphPicture = this.picture; // What the tests look at.
  }

  get overview(): HTMLElement {
    return this.small.root;
  }

  draw(graph: GraphView, positions: Positions): { readonly nodes: number; readonly edges: number } {
    const { picture, marks } = this;
    const drawn = elements(graph, positions);
    marks.light(null);
    marks.isCrowded = isCrowded(drawn);
    this.applyStyle(drawn.filter(({ group }) => group === 'edges').length); // Before there is anything it would be applied to twice.
    this.shown = updateElements(picture, this.shown, drawn);
    // Its type does not know this part; it is an option of the constructor, but depends on the picture here.
    const { renderer } = picture as unknown as { renderer(): { textureOnViewport: boolean } };
    renderer.call(picture).textureOnViewport = picture.elements().length > mostDrawnInEachFrame;
    this.small.later();
    return { nodes: picture.nodes().length, edges: picture.edges().length };
  }

  applyTheme(): void {
    this.applyStyle(this.picture.edges().length);
    this.small.later();
  }

  private applyStyle(edgeCount: number): void {
    const style = canvasStyle(themeColors(), edgeCount, this.marks.isCrowded);
    const text = JSON.stringify(style);
    if (text === this.style) return;
    this.style = text;
    this.picture.style(style);
  }

  private listen(): void {
    const { picture, events, marks } = this;
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
      if (event.target === picture) marks.focus(null);
    });
    picture.on('mouseover', 'node.leaf, edge', (event) => {
      const { x, y } = event.renderedPosition;
      marks.light(idOf(event));
      events.hover({ id: idOf(event), x, y });
    });
    picture.on('mouseout', () => marks.light(null));
    picture.on('mouseout viewport', () => events.hover(null));
  }
}
