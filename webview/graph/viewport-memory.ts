import type { Viewport } from './picture-viewport.ts';

const restMs = 200;

/** Keeps what is seen. The state of a page is stored whole: not with every frame while the picture moves. */
export class ViewportMemory {
  private resting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly keep: (viewport: Viewport) => void) {}

  later(viewport: Viewport): void {
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.keep(viewport), restMs);
  }
}
