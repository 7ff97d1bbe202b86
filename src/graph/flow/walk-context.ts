/** A list that is reached from another by a change; each list exists once in a walk. */
export class KnownList {
  private readonly longer = new Map<number, KnownList>();

  private constructor(
    readonly items: readonly number[],
    /** Without the first item. */
    readonly rest: KnownList | null,
  ) {}

  static empty(): KnownList {
    return new KnownList([], null);
  }

  /** With an item at its beginning, and no more than so many items: the last ones are left out. */
  with(item: number, most: number): KnownList {
    return (this.items.length < most ? this : this.withoutLast()).longerBy(item);
  }

  /** Only the first item. */
  get start(): KnownList {
    return this.rest?.rest ? this.withoutLast().start : this;
  }

  private longerBy(item: number): KnownList {
    const known = this.longer.get(item);
    if (known) return known;
    const list = new KnownList([item, ...this.items], this);
    this.longer.set(item, list);
    return list;
  }

  private withoutLast(): KnownList {
    if (!this.rest?.rest) return this.rest ?? this;
    return this.rest.withoutLast().longerBy(this.items[0] as number);
  }
}

/** What belongs to a value besides its place; each pair exists once in a walk and has a number. */
export class WalkContext<Entry> {
  private readonly siblings: Map<KnownList, WalkContext<Entry>>;

  private constructor(
    readonly number: number,
    /** Parts that lead from what is at the place to the value, from the outside in. */
    readonly path: KnownList,
    /** How the value got into the function it is in. */
    readonly entry: Entry,
    siblings: Map<KnownList, WalkContext<Entry>>,
    private readonly count: { value: number },
  ) {
    this.siblings = siblings;
    siblings.set(path, this);
  }

  static first<Entry>(entry: Entry): WalkContext<Entry> {
    return new WalkContext(0, KnownList.empty(), entry, new Map(), { value: 1 });
  }

  withPath(path: KnownList): WalkContext<Entry> {
    return this.siblings.get(path) ?? new WalkContext(this.count.value++, path, this.entry, this.siblings, this.count);
  }

  /** The first context of another entry. */
  entered(entry: Entry): WalkContext<Entry> {
    return new WalkContext(this.count.value++, this.path, entry, new Map(), this.count);
  }
}
