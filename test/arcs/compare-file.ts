export type Arc = readonly [from: number, to: number];

/** What the reference says about a file; the end of a unit is any number below 1. */
export interface ReferenceFile {
  readonly path: string;
  readonly arcs: readonly Arc[];
  /** Lines it counts as statements; control is followed through all others. */
  readonly statements: readonly number[];
  /** Lines of decorated definitions, with the first line of each: here they are one statement. */
  readonly decorated?: readonly Arc[];
  readonly documentation?: readonly number[];
  readonly constants?: readonly number[];
  readonly finals?: readonly number[];
  /** Lines of assertions, of what is thrown inside a with, and on which handlers of exceptions begin. */
  readonly asserts?: readonly number[];
  readonly withs?: readonly number[];
  readonly handlers?: readonly number[];
  /** Lines of loops over the items of something, and lines on which functions begin. */
  readonly itemLoops?: readonly number[];
  readonly functions?: readonly number[];
}

/** Why there is a difference, as far as that can be told; the documentation explains each. */
export const differenceReasons = {
  documentation: 'The text that documents a module or class is a statement there and none here.',
  constant: 'A condition that is known before the program runs.',
  finally: 'A jump through a finally part goes into that part here, and straight to its target there.',
  exception: 'An exception that nobody throws in so many words.',
  assert: 'An assertion may fail here, and never does there.',
  with: 'A with may swallow what its body throws here, and never does there.',
  items: 'A loop over items is left from its head here, and from the end of its body there.',
  'one line': 'A function and a statement share a line.',
  other: 'Not explained.',
} as const;
export type DifferenceReason = keyof typeof differenceReasons;

export interface Difference {
  readonly arc: Arc;
  readonly reason: DifferenceReason;
}

export interface FileComparison {
  readonly right: number;
  /** Arcs of the reference that are not here, and arcs here that it does not have. */
  readonly missing: readonly Difference[];
  readonly extra: readonly Difference[];
}

/** Arcs of a file: with what is thrown in so many words, with all exceptions, and with none. */
export interface OwnArcs {
  readonly arcs: readonly Arc[];
  readonly withAll: readonly Arc[];
  readonly withNone: readonly Arc[];
}

/** Compares the arcs of a file with those of the reference. */
export function compareFile(reference: ReferenceFile, own: OwnArcs): FileComparison {
  const first = new Map(reference.decorated ?? []);
  const lineOf = (line: number): number => (line < 1 ? -1 : (first.get(line) ?? line));
  const mapped = (all: readonly Arc[]): readonly Arc[] => all.map(([from, to]) => [lineOf(from), lineOf(to)]);
  const statements = new Set([-1, ...reference.statements.map(lineOf)]);
  const wanted = new ArcSet(mapped(reference.arcs));
  const setOf = (arcs: readonly Arc[]) => new ArcSet(throughOthers(mapped(arcs), statements));
  const [got, withAll, withNone] = [setOf(own.arcs), setOf(own.withAll), setOf(own.withNone)];
  const isThrown = (arc: Arc): boolean => (got.has(arc) ? !withNone.has(arc) : withAll.has(arc));
  const isLine = (lines: readonly number[] | undefined, line: number) => lines?.map(lineOf).includes(line) ?? false;
  const reasonOf = ([from, to]: Arc): DifferenceReason => {
    if (isLine(reference.documentation, from)) return 'documentation';
    if (isLine(reference.constants, from)) return 'constant';
    if (isLine(reference.finals, from)) return 'finally';
    if (isLine(reference.asserts, from)) return 'assert';
    if (isLine(reference.withs, from)) return 'with';
    if (isLine(reference.handlers, to) || isThrown([from, to])) return 'exception';
    if (isThroughHeads(got, [from, to], new Set(reference.itemLoops))) return 'items';
    return isLine(reference.functions, from) || isLine(reference.functions, to) ? 'one line' : 'other';
  };
  const differences = (some: ArcSet, others: ArcSet): readonly Difference[] =>
    some.all.filter((arc) => !others.has(arc)).map((arc) => ({ arc, reason: reasonOf(arc) }));
  const missing = differences(wanted, got);
  return { right: wanted.all.length - missing.length, missing, extra: differences(got, wanted) };
}

/** Whether there is a way that leads through heads of loops only. */
function isThroughHeads(arcs: ArcSet, [from, to]: Arc, heads: ReadonlySet<number>): boolean {
  const found = new Set([from]);
  for (const at of found) {
    if (at !== from && arcs.has([at, to])) return true;
    for (const head of heads) if (arcs.has([at, head])) found.add(head);
  }
  return false;
}

/** Arcs between different lines, each once. */
class ArcSet {
  private readonly keys: ReadonlyMap<string, Arc>;

  constructor(arcs: readonly Arc[]) {
    this.keys = new Map(arcs.flatMap((arc) => (arc[0] === arc[1] ? [] : [[arc.join(), arc] as const])));
  }

  get all(): readonly Arc[] {
    return [...this.keys.values()];
  }

  has(arc: Arc): boolean {
    return this.keys.has(arc.join());
  }
}

/** Arcs between some lines, straight through all others. */
function throughOthers(arcs: readonly Arc[], lines: ReadonlySet<number>): readonly Arc[] {
  const next = new Map<number, number[]>();
  for (const [from, to] of arcs) next.set(from, [...(next.get(from) ?? []), to]);
  return [...next.keys()].flatMap((from) => {
    if (!lines.has(from)) return [];
    const seen = new Set(next.get(from));
    for (const at of seen) if (!lines.has(at)) for (const to of next.get(at) ?? []) seen.add(to);
    return [...seen].filter((to) => lines.has(to)).map((to): Arc => [from, to]);
  });
}
