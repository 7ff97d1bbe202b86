/** A list that is reached from another by a change; each list exists once in a walk. */
export class KnownList {
  private readonly after = new Map<number, KnownList>();
  private first: KnownList | undefined;

  private constructor(
    readonly items: readonly number[],
    private readonly lists: Map<string, KnownList>,
  ) {}

  static empty(): KnownList {
    const lists = new Map<string, KnownList>();
    const list = new KnownList([], lists);
    lists.set('', list);
    return list;
  }

  /** With an item at its beginning, and no more than so many items. */
  with(item: number, most: number): KnownList {
    const known = this.after.get(item);
    if (known) return known;
    const list = this.find([item, ...this.items].slice(0, most));
    this.after.set(item, list);
    return list;
  }

  /** Without the first item. */
  get rest(): KnownList {
    this.first ??= this.find(this.items.slice(1));
    return this.first;
  }

  private find(items: readonly number[]): KnownList {
    const key = items.join();
    const known = this.lists.get(key) ?? new KnownList(items, this.lists);
    this.lists.set(key, known);
    return known;
  }
}

/** What belongs to a value besides its place; each pair exists once in a walk and has a number. */
export class WalkContext {
  private constructor(
    readonly number: number,
    /** Parts that lead from what is at the place to the value, from the outside in. */
    readonly path: KnownList,
    /** Calls it is in, the innermost first. */
    readonly calls: KnownList,
    private readonly contexts: Map<KnownList, Map<KnownList, WalkContext>>,
    private readonly count: { value: number },
  ) {}

  static first(): WalkContext {
    const [path, calls] = [KnownList.empty(), KnownList.empty()];
    const context = new WalkContext(0, path, calls, new Map(), { value: 1 });
    context.contexts.set(calls, new Map([[path, context]]));
    return context;
  }

  /** The context with another path or in other calls. */
  with(path: KnownList, calls: KnownList): WalkContext {
    if (path === this.path && calls === this.calls) return this;
    const inCalls = this.contexts.get(calls) ?? new Map<KnownList, WalkContext>();
    this.contexts.set(calls, inCalls);
    const known = inCalls.get(path) ?? new WalkContext(this.count.value++, path, calls, this.contexts, this.count);
    inCalls.set(path, known);
    return known;
  }
}
