import { mark, type NameFacts } from './name-facts.ts';

/** Longest path behind a variable that is followed; what lies deeper is not told apart. */
export const longestPath = 3;

/**
 * Paths that start at a variable and lead on by names of members, like `a.b.c`. Only those that something writes have a
 * number; it follows those of the variables.
 */
export class AccessPaths {
  /** By path: what it extends, a variable or a path, and its length. */
  readonly parents: number[] = [-1];
  readonly lengths: number[] = [0];
  private readonly numbers = new Map<number, number>();

  constructor(
    private readonly facts: NameFacts,
    private readonly variableAt: (place: number) => number,
    /** The first number: the instance of a method, where a keyword stands for it. */
    readonly receiver: number,
  ) {}

  get count(): number {
    return this.receiver + this.parents.length;
  }

  isPath(id: number): boolean {
    return id > this.receiver;
  }

  /** The variable or receiver a path starts at. */
  root(id: number): number {
    let at = id;
    while (this.isPath(at)) at = this.parent(at);
    return at;
  }

  parent(id: number): number {
    return this.parents[id - this.receiver] as number;
  }

  length(id: number): number {
    return id < this.receiver ? 0 : (this.lengths[id - this.receiver] as number);
  }

  /** The number of an access, or -1 when it has none. */
  find(place: number): number {
    return this.walk(place, false);
  }

  /** The number of an access that is written; -1 when it does not start at a variable or is too long. */
  add(place: number): number {
    return this.walk(place, true);
  }

  private walk(place: number, isNew: boolean): number {
    const { facts } = this;
    const object = (facts.objects[place] as number) - 1;
    if (object < 0) {
      if (((facts.marks[place] as number) & mark.receiver) !== 0) return this.receiver;
      return this.variableAt(place);
    }
    if (this.deep(object) >= longestPath) return -1;
    const parent = this.walk(object, isNew);
    if (parent < 0) return -1;
    const key = parent * 0x10000000 + ((facts.fields[place] as number) + 2);
    const known = this.numbers.get(key);
    if (known !== undefined || !isNew) return known ?? -1;
    const number = this.count;
    this.parents.push(parent);
    this.lengths.push(this.length(parent) + 1);
    this.numbers.set(key, number);
    return number;
  }

  /** Number of accesses inside one another, as far as it matters. */
  private deep(place: number): number {
    let depth = 0;
    for (let at = place; depth <= longestPath && (this.facts.objects[at] as number) !== 0; depth++)
      at = (this.facts.objects[at] as number) - 1;
    return depth;
  }
}
