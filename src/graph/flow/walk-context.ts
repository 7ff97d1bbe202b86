/** A list that is reached from another by a change; each list exists once in a walk. */
export class KnownList {
  private longer: Map<number, KnownList> | null = null;

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
    const longer = this.longer ?? new Map<number, KnownList>();
    this.longer = longer;
    const known = longer.get(item);
    if (known) return known;
    const list = new KnownList([item, ...this.items], this);
    longer.set(item, list);
    return list;
  }

  private withoutLast(): KnownList {
    if (!this.rest?.rest) return this.rest ?? this;
    return this.rest.withoutLast().longerBy(this.items[0] as number);
  }
}

/** The contexts of one entry: mostly one or two, for which a list does. */
class Siblings<Entry> {
  private readonly few: WalkContext<Entry>[] = [];
  private many: Map<KnownList, WalkContext<Entry>> | null = null;

  with(path: KnownList): WalkContext<Entry> | undefined {
    return this.many ? this.many.get(path) : this.few.find((each) => each.path === path);
  }

  add(context: WalkContext<Entry>): void {
    if (this.few.length < mostInList) this.few.push(context);
    else {
      this.many ??= new Map(this.few.map((each) => [each.path, each]));
      this.many.set(context.path, context);
    }
  }
}

const mostInList = 6;

/** What belongs to a value besides its place; each pair exists once in a walk and has a number. */
export class WalkContext<Entry> {
  private constructor(
    readonly number: number,
    /** Parts that lead from what is at the place to the value, from the outside in. */
    readonly path: KnownList,
    /** How the value got into the function it is in. */
    readonly entry: Entry,
    private readonly siblings: Siblings<Entry>,
    private readonly count: { value: number },
  ) {
    siblings.add(this);
  }

  static first<Entry>(entry: Entry): WalkContext<Entry> {
    return new WalkContext(0, KnownList.empty(), entry, new Siblings(), { value: 1 });
  }

  withPath(path: KnownList): WalkContext<Entry> {
    if (path === this.path) return this;
    return this.siblings.with(path) ?? new WalkContext(this.count.value++, path, this.entry, this.siblings, this.count);
  }

  /** The first context of another entry. */
  entered(entry: Entry): WalkContext<Entry> {
    return new WalkContext(this.count.value++, this.path, entry, new Siblings(), this.count);
  }
}
