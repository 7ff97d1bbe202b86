import type { Core } from 'cytoscape';
import { element } from '../components/element.ts';
import { themeColors } from './theme-colors.ts';

const [width, height, padding] = [160, 110, 6];

/** The whole picture in small, with a frame around what is seen; a click goes there. Hidden while all of it is seen. */
export class Overview {
  readonly root = element('canvas', { class: 'overview', width, height, 'aria-hidden': 'true', hidden: true });
  private isWaiting = false;

  constructor(private readonly picture: Core) {
    picture.on('viewport resize add remove', () => this.later());
    this.root.addEventListener('pointerdown', (event) => this.goTo(event));
    this.root.addEventListener('pointermove', (event) => event.buttons === 1 && this.goTo(event));
  }

  /** Draws once before the next frame, however often it was asked to. */
  later(): void {
    if (this.isWaiting) return;
    this.isWaiting = true;
    requestAnimationFrame(() => {
      this.isWaiting = false;
      this.draw();
    });
  }

  private draw(): void {
    const { picture } = this;
    const all = picture.elements().boundingBox();
    const seen = picture.extent();
    this.root.hidden =
      picture.nodes().empty() || (seen.x1 <= all.x1 && seen.y1 <= all.y1 && seen.x2 >= all.x2 && seen.y2 >= all.y2);
    const pen = this.root.getContext('2d');
    if (!pen || this.root.hidden) return;
    const scale = this.scale(all);
    const colors = themeColors();
    pen.clearRect(0, 0, width, height);
    pen.fillStyle = colors.mutedText;
    for (const node of picture.nodes(':childless').toArray()) {
      if (node.hasClass('filtered')) continue;
      const { x, y } = node.position();
      const [w, h] = [Math.max(2, node.width() * scale), Math.max(2, node.height() * scale)];
      pen.fillStyle = node.hasClass('root') ? colors.root : colors.mutedText;
      pen.fillRect(padding + (x - all.x1) * scale - w / 2, padding + (y - all.y1) * scale - h / 2, w, h);
    }
    pen.strokeStyle = colors.focus;
    pen.lineWidth = 1.5;
    const [left, top] = [padding + (seen.x1 - all.x1) * scale, padding + (seen.y1 - all.y1) * scale];
    pen.strokeRect(left, top, seen.w * scale, seen.h * scale);
  }

  private goTo({ offsetX, offsetY }: PointerEvent): void {
    const all = this.picture.elements().boundingBox();
    const scale = this.scale(all);
    const [x, y] = [all.x1 + (offsetX - padding) / scale, all.y1 + (offsetY - padding) / scale];
    const zoom = this.picture.zoom();
    this.picture.pan({ x: this.picture.width() / 2 - x * zoom, y: this.picture.height() / 2 - y * zoom });
  }

  private scale({ w, h }: { readonly w: number; readonly h: number }): number {
    return Math.min((width - 2 * padding) / Math.max(1, w), (height - 2 * padding) / Math.max(1, h));
  }
}
