import type { GraphPanelState } from '../../src/protocol/panels.ts';

type Ready = Extract<GraphPanelState, { kind: 'ready' }>;

const most = 40;

/** Pictures of a panel before and after the one that is shown, whole, so that going there asks and arranges nothing. */
export class PictureHistory {
  private past: readonly Ready[] = [];
  private future: readonly Ready[] = [];

  get canUndo(): boolean {
    return this.past.length > 0;
  }
  get canRedo(): boolean {
    return this.future.length > 0;
  }
  /** Whether something else was asked before what is shown. */
  canGoBack(shown: Ready): boolean {
    return this.past.some((picture) => isOtherQuestion(picture, shown));
  }

  /** Whether something else was asked after what is shown, which was gone back from. */
  canGoForward(shown: Ready): boolean {
    return this.future.some((picture) => isOtherQuestion(picture, shown));
  }

  /** Keeps a picture that is about to be replaced by a new one. */
  keep(shown: Ready): void {
    this.past = [...this.past.slice(1 - most), shown];
    this.future = [];
  }

  /** The picture one step before; null when there is none. */
  undo(shown: Ready): Ready | null {
    const before = this.past.at(-1);
    if (!before) return null;
    this.past = this.past.slice(0, -1);
    this.future = [shown, ...this.future];
    return before;
  }

  /** The picture one step after; null when there is none. */
  redo(shown: Ready): Ready | null {
    const [after, ...rest] = this.future;
    if (!after) return null;
    this.past = [...this.past, shown];
    this.future = rest;
    return after;
  }

  /** The last picture that answers another question; null when there is none. */
  back(shown: Ready): Ready | null {
    let at = shown;
    while (this.canGoBack(shown)) {
      const before = this.undo(at);
      if (!before) return null;
      at = before;
      if (isOtherQuestion(at, shown)) return at;
    }
    return null;
  }

  /** The picture that was gone back from: the last that answers the next question; null when there is none. */
  forward(shown: Ready): Ready | null {
    if (!this.canGoForward(shown)) return null;
    let at = shown;
    const isPassed = () => isOtherQuestion(at, shown);
    for (let next = this.future[0]; next && !(isPassed() && isOtherQuestion(next, at)); next = this.future[0])
      at = this.redo(at) ?? at;
    return at;
  }
}

const isOtherQuestion = (one: Ready, other: Ready): boolean =>
  one.graph.root !== other.graph.root || one.graph.view !== other.graph.view || endOf(one) !== endOf(other);

/** Pictures of ways from the same start may have other ends. */
const endOf = ({ seed: { request } }: Ready): string => JSON.stringify([request.to, request.finding]);
