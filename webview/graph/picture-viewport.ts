import type { Core, Position } from 'cytoscape';
import { must } from '../../src/model/must.ts';
import { themeColors } from './theme-colors.ts';

/** What is seen, whatever size the panel has: how large, and what is in the middle. */
export interface Viewport {
  readonly zoom: number;
  readonly middle: { readonly x: number; readonly y: number };
  /** Nobody has moved the picture since it was placed. */
  readonly isUntouched: boolean;
}

const mostZoom = 1.15;
const padding = 36;
/** Below the first nothing can be read; a picture is begun at the second then. */
const [leastZoom, readableZoom] = [0.42, 0.8] as const;

/** Which part of a drawing is seen, and how large. */
export class PictureViewport {
  /** Places the picture again as it was placed last; null once a person has moved it. */
  private placement: (() => void) | null = null;
  /** The size it was placed for. */
  private placedFor = '';

  constructor(
    private readonly picture: Core,
    private readonly moved: (viewport: Viewport) => void,
  ) {
    picture.on('viewport', () => {
      this.placement = null;
      moved(this.current);
    });
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

  /** Places an untouched picture for what is drawn now and the size it has; what a person moved stays as it is. */
  placeAgain(): boolean {
    if (this.placement) this.place(this.placement);
    return this.placement !== null;
  }

  /** Takes the new size of its place: an untouched picture is placed for it, else what was in the middle stays there. */
  resize(): void {
    if (this.placement && this.placedFor === this.size) return;
    if (this.placeAgain()) return;
    const { picture } = this;
    const [width, height] = [picture.width(), picture.height()];
    picture.resize();
    if (width > 0 && height > 0 && picture.width() > 0) {
      picture.panBy({ x: (picture.width() - width) / 2, y: (picture.height() - height) / 2 });
    }
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
    const isSeen = ({ x, y }: Position) => x > x1 && x < x2 && y > y1 && y < y2;
    const nodes = picture.nodes().toArray();
    if (isUntouched || !nodes.some((node) => isSeen(node.position()))) this.begin(at);
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

  /** Where a node is seen, its lower left corner. */
  placeOf(id: string): { readonly x: number; readonly y: number } {
    const { x1, y2 } = this.picture.getElementById(id).renderedBoundingBox();
    return { x: x1, y: y2 };
  }

  /** Whether a node is drawn in a part of the window. */
  hasNodeIn(part: DOMRect): boolean {
    const { left, top } = this.container.getBoundingClientRect();
    return this.picture
      .nodes()
      .toArray()
      .some((node) => {
        const { x1, x2, y1, y2 } = node.renderedBoundingBox();
        return left + x1 < part.right && left + x2 > part.left && top + y1 < part.bottom && top + y2 > part.top;
      });
  }

  /** Moves the picture in a way that is repeated when its place gets another size, until a person moves it. */
  private place(placement: () => void): void {
    this.picture.resize();
    placement();
    this.placement = placement;
    this.placedFor = this.size;
    this.moved(this.current);
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

  private get current(): Viewport {
    const { picture } = this;
    const [zoom, { x, y }] = [picture.zoom(), picture.pan()];
    const middle = { x: (picture.width() / 2 - x) / zoom, y: (picture.height() / 2 - y) / zoom };
    return { zoom, middle, isUntouched: this.placement !== null };
  }

  private get container(): HTMLElement {
    return must(this.picture.container(), 'place of the picture');
  }

  private get size(): string {
    const { clientWidth, clientHeight } = this.container;
    return `${clientWidth} × ${clientHeight}`;
  }
}
