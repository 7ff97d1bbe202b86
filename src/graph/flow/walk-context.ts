/** Parts that lead from what is at a place to a value, and the calls it is in; each pair exists once in a walk. */
export class WalkContext {
  /** Places where a value was seen in this context. */
  readonly seen = new Set<number>();
  private readonly next = new Map<number, Map<number, WalkContext>>();

  constructor(
    /** From the outside in. */
    readonly path: readonly number[],
    /** The innermost last. */
    readonly calls: readonly number[],
    private readonly contexts: Map<string, WalkContext>,
  ) {}

  static first(): WalkContext {
    const contexts = new Map<string, WalkContext>();
    const context = new WalkContext([], [], contexts);
    contexts.set('|', context);
    return context;
  }

  /** The context after a change that is told by a number and what it is about. */
  after(change: number, detail: number, path: readonly number[], calls: readonly number[]): WalkContext {
    const byDetail = this.next.get(change) ?? new Map<number, WalkContext>();
    this.next.set(change, byDetail);
    const known = byDetail.get(detail) ?? this.find(path, calls);
    byDetail.set(detail, known);
    return known;
  }

  private find(path: readonly number[], calls: readonly number[]): WalkContext {
    const key = `${path.join()}|${calls.join()}`;
    const known = this.contexts.get(key) ?? new WalkContext(path, calls, this.contexts);
    this.contexts.set(key, known);
    return known;
  }
}
