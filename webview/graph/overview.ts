import type { Core } from 'cytoscape';
import { counted } from '../../src/protocol/translate.ts';
import { element } from '../components/element.ts';
import { themeColors } from './theme-colors.ts';

const [width, height, padding] = [160, 110, 6];

/** The whole picture in small, with a frame around what is seen, and how much is not; a click goes there. Hidden while all of it is seen. */
export class Overview {
  private readonly drawing = element('canvas', { width, height });
  private readonly caption = element('div', { class: 'caption' });
  readonly root = element(
    'div',
    { class: 'overview', 'aria-hidden': 'true', hidden: true },
    this.drawing,
    this.caption,
  );
  private isWaiting = false;

  constructor(private readonly picture: Core) {
    picture.on('viewport resize add remove', () => this.later());
    this.drawing.addEventListener('pointerdown', (event) => this.goTo(event));
    this.drawing.addEventListener('pointermove', (event) => event.buttons === 1 && this.goTo(event));
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
    const pen = this.drawing.getContext('2d');
    if (!pen || this.root.hidden) return;
    const scale = this.scale(all);
    const colors = themeColors();
    pen.clearRect(0, 0, width, height);
    pen.fillStyle = colors.mutedText;
    const nodes = picture
      .nodes(':childless')
      .toArray()
      .filter((node) => !node.hasClass('filtered'));
    let outside = 0;
    for (const node of nodes) {
      const { x, y } = node.position();
      if (x < seen.x1 || x > seen.x2 || y < seen.y1 || y > seen.y2) outside++;
      const [w, h] = [Math.max(2, node.width() * scale), Math.max(2, node.height() * scale)];
      pen.fillStyle = node.hasClass('root') ? colors.root : colors.mutedText;
      pen.fillRect(padding + (x - all.x1) * scale - w / 2, padding + (y - all.y1) * scale - h / 2, w, h);
    }
    this.caption.textContent = counted(nodes.length, '{1} of {0} node outside', '{1} of {0} nodes outside', outside);
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
