import { edgeCode } from './codes.ts';
import { exitBlock, type UnitGraph } from './unit-graph.ts';

/** A jump that waits at a finally body until that has run. */
interface Waiting {
  readonly kind: 'break' | 'continue' | 'return' | 'throw';
  readonly label: number;
  /** The statements that wait. */
  readonly nodes: number[];
}

/** Something a jump may end at or pass through. */
type JumpFrame =
  | { readonly kind: 'loop'; readonly labels: readonly number[]; readonly after: number; readonly again: number }
  | { readonly kind: 'switch' | 'label'; readonly labels: readonly number[]; readonly after: number }
  | { readonly kind: 'handlers'; readonly entry: number; readonly onlyThrown: boolean }
  | { readonly kind: 'finally'; readonly entry: number; readonly waiting: Waiting[] };

/**
 * Where jumps go. A finally body stands in the graph once: every jump through it enters it, and leaves it by an edge
 * `finally` to where the jump goes on. Paths that enter by one jump and leave by another are therefore in the graph too.
 */
export class Jumps {
  /** Returns and throws that a finally body replaces. */
  discarded: number[] = [];
  private frames: JumpFrame[] = [];
  /** Blocks that something is thrown to in so many words, or passed on to. */
  private readonly thrownTo = new Set<number>();

  constructor(private readonly graph: UnitGraph) {}

  reset(): void {
    this.frames = [];
    this.discarded = [];
    this.thrownTo.clear();
  }

  pushLoop(labels: readonly number[], after: number, again: number): void {
    this.frames.push({ kind: 'loop', labels, after, again });
  }

  pushSwitch(labels: readonly number[], after: number): void {
    this.frames.push({ kind: 'switch', labels, after });
  }

  /** A statement that is left by its label only. */
  pushLabel(labels: readonly number[], after: number): void {
    this.frames.push({ kind: 'label', labels, after });
  }

  /** Where exceptions go; `onlyThrown`: what is thrown in so many words. */
  pushHandlers(entry: number, onlyThrown = false): void {
    this.frames.push({ kind: 'handlers', entry, onlyThrown });
  }

  pushFinally(entry: number): void {
    this.frames.push({ kind: 'finally', entry, waiting: [] });
  }

  pop(): void {
    this.frames.pop();
  }

  /** Ends a finally frame; after its body, `resume` sends its jumps on. */
  popFinally(): readonly Waiting[] {
    const frame = this.frames.pop();
    return frame?.kind === 'finally' ? frame.waiting : [];
  }

  /** Leaves the current block by a jump; false when there is nothing to jump to. */
  jump(kind: Waiting['kind'], label: number, node: number): boolean {
    const source = this.graph.needed();
    this.graph.current = -1;
    return this.send(source, { kind, label, nodes: [node] }, edgeCode[kind]);
  }

  /** The jumps that entered a finally body go on from its end, if that is reached. */
  resume(waiting: readonly Waiting[]): void {
    const source = this.graph.current;
    const isReached = source >= 0 && this.graph.isLive(source);
    for (const jump of waiting) {
      if (source >= 0) this.send(source, jump, edgeCode.finally);
      if (!isReached && (jump.kind === 'return' || jump.kind === 'throw')) this.discarded.push(...jump.nodes);
    }
  }

  /** An exception may leave the current block, where something in the unit waits for it. */
  mayThrow(): void {
    const frame = this.frames.findLast(awaitsAnything);
    if (frame?.kind !== 'handlers' && frame?.kind !== 'finally') return;
    const source = this.graph.needed();
    if (this.graph.mayThrowTo(frame.entry) && frame.kind === 'finally')
      this.waitFor(frame.waiting, unlabelled('throw'), source);
  }

  /**
   * An exception is swallowed and control goes on at the target; where it was thrown in so many words, or something waits
   * for it, it may go on outwards, too. Where nothing else leads to the target, what is `held` may throw what is swallowed.
   */
  swallow(target: number, held: number): void {
    const source = this.graph.current;
    this.graph.current = -1;
    if (held >= 0 && source < 0 && this.graph.isLive(held) && !this.graph.isLive(target))
      this.graph.edge(held, target, edgeCode.exception);
    if (source < 0) return;
    this.graph.edge(source, target, edgeCode.exception);
    const isThrown = this.thrownTo.has(source);
    const isAwaited = this.frames.some(awaitsAnything);
    if (isThrown || isAwaited) this.send(source, unlabelled('throw'), edgeCode.exception, isThrown);
  }

  /** Leaves the current block with an exception nobody here has caught. */
  rethrow(): void {
    const source = this.graph.current;
    this.graph.current = -1;
    if (source >= 0) this.send(source, unlabelled('throw'), edgeCode.exception);
  }

  private send(source: number, jump: Waiting, edge: number, isCertain = true): boolean {
    for (let at = this.frames.length - 1; at >= 0; at--) {
      const frame = this.frames[at] as JumpFrame;
      const target = targetIn(frame, jump);
      if (target < 0 || (!isCertain && frame.kind === 'handlers' && frame.onlyThrown)) continue;
      if (frame.kind === 'finally') this.waitFor(frame.waiting, jump, source);
      if (isCertain && jump.kind === 'throw' && this.graph.isLive(source)) this.thrownTo.add(target);
      this.graph.edgeOnce(source, target, edge);
      return true;
    }
    if (jump.kind === 'break' || jump.kind === 'continue') return false;
    this.graph.edgeOnce(source, exitBlock, edge);
    return true;
  }

  /** A jump that never happens is no way out of a finally body. */
  private waitFor(waiting: Waiting[], jump: Waiting, source: number): void {
    if (!this.graph.isLive(source)) return;
    const known = waiting.find(({ kind, label }) => kind === jump.kind && label === jump.label);
    if (known) known.nodes.push(...jump.nodes);
    else waiting.push({ ...jump, nodes: [...jump.nodes] });
  }
}

const unlabelled = (kind: Waiting['kind']): Waiting => ({ kind, label: -1, nodes: [] });

/** Whether any exception is waited for, thrown in so many words or not. */
const awaitsAnything = (frame: JumpFrame): boolean =>
  frame.kind === 'finally' || (frame.kind === 'handlers' && !frame.onlyThrown);

/** The block a jump goes to in a frame; -1 when it passes. */
function targetIn(frame: JumpFrame, { kind, label }: Waiting): number {
  if (frame.kind === 'finally') return frame.entry;
  if (frame.kind === 'handlers') return kind === 'throw' ? frame.entry : -1;
  if (kind === 'throw' || kind === 'return' || (label >= 0 && !frame.labels.includes(label))) return -1;
  if (kind === 'continue') return frame.kind === 'loop' ? frame.again : -1;
  return frame.kind === 'label' && label < 0 ? -1 : frame.after;
}
