import { groupBy } from '../../model/group-by.ts';
import type { Certainty, SourcePlace } from '../../protocol/graph-view.ts';
import { leastSure } from './least-sure.ts';
import type { PlacedLine } from './lines-of.ts';
import type { StepKind } from './step-store.ts';

/** A value goes from one place to another. */
export interface Hop {
  readonly source: number;
  readonly target: number;
  readonly kind: StepKind;
  readonly certainty: Certainty;
}

/** Steps that take a value from a part of an expression to what is written around it. */
const outwards: ReadonlySet<StepKind> = new Set(['pass', 'operand', 'load', 'library', 'unknown_call']);
/** Steps that say less about a hop than the one after them. */
const silent: ReadonlySet<StepKind> = new Set(['read', 'pass']);

/**
 * Hops between whole expressions: a place that only goes into an expression around it, on the same line, is drawn by the text of
 * that one. `kept` is drawn in any case.
 */
export function foldParts(
  hops: readonly Hop[],
  lines: ReadonlyMap<number, PlacedLine>,
  kept: number,
): { readonly hops: readonly Hop[]; readonly isPart: (place: number) => boolean } {
  const onwards = groupBy(hops, ({ source }) => source);
  const outer = new Map<number, Hop>();
  for (const [place, goes] of onwards) {
    const [first] = goes;
    if (place !== kept && first && goes.every((hop) => staysInside(hop, lines))) outer.set(place, first);
  }
  const found = new Map<string, Hop>();
  for (const hop of hops) {
    if (outer.has(hop.source)) continue;
    const whole = toWhole(hop, outer);
    const key = `${whole.source}>${whole.target}`;
    if (whole.source !== whole.target && !found.has(key)) found.set(key, whole);
  }
  return { hops: [...found.values()], isPart: (place) => outer.has(place) };
}

const staysInside = ({ source, target, kind }: Hop, lines: ReadonlyMap<number, PlacedLine>): boolean =>
  outwards.has(kind) && isInside(lines.get(source)?.place, lines.get(target)?.place);

const isInside = (inner: SourcePlace | undefined, outer: SourcePlace | undefined): boolean =>
  inner !== undefined &&
  outer !== undefined &&
  inner.path === outer.path &&
  inner.line === outer.line &&
  outer.column <= inner.column &&
  inner.endColumn <= outer.endColumn;

/** The hop, led on to the expression that what it leads to is a part of. */
function toWhole(hop: Hop, outer: ReadonlyMap<number, Hop>): Hop {
  const way = [hop];
  const seen = new Set<number>();
  for (let next = outer.get(hop.target); next && !seen.has(next.source); next = outer.get(next.target)) {
    seen.add(next.source);
    way.push(next);
  }
  return {
    source: hop.source,
    target: way.at(-1)?.target ?? hop.target,
    kind: way.find(({ kind }) => !silent.has(kind))?.kind ?? hop.kind,
    certainty: leastSure(way.map(({ certainty }) => certainty)),
  };
}
