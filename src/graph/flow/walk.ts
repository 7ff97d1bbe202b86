import { type Step, type Steps, sameParts, stepEffect } from './step-store.ts';

/** How far a value is followed. */
export const walkLimits = {
  /** Parts within parts that are told apart. */
  depth: 3,
  /** Calls within calls whose returns are told apart. */
  calls: 4,
  /** Places, each with its parts and calls, that are looked at. */
  states: 200_000,
} as const;

export interface WalkOptions {
  readonly direction: 'forward' | 'backward';
  /** Whether a value made of another counts, as do parts of it. */
  readonly withDerived: boolean;
  /** A place through which nothing is followed. */
  isBarrier?(place: number): boolean;
}

/** A place that was reached, and how. */
export interface Visit {
  readonly at: number;
  /** Parts that lead from what is at the place to the value. */
  readonly path: readonly number[];
  readonly calls: readonly number[];
  readonly step: Step | null;
  readonly from: Visit | null;
}

export interface Walk {
  readonly visits: readonly Visit[];
  /** Limits that were hit, by how often. */
  readonly cut: Readonly<Record<keyof typeof walkLimits, number>>;
}

/** Follows a value from some places, nearest first; every place is visited once for each access path and calls it is in. */
export function walk(steps: Steps, starts: readonly number[], options: WalkOptions): Walk {
  const cut = { depth: 0, calls: 0, states: 0 };
  const visits: Visit[] = starts.map((at) => ({ at, path: [], calls: [], step: null, from: null }));
  const seen = new Set(visits.map(stateOf));
  for (let next = 0; next < visits.length; next++) {
    const visit = visits[next] as Visit;
    if (visit.step && options.isBarrier?.(visit.at)) continue;
    const onward = options.direction === 'forward' ? steps.from(visit.at) : steps.to(visit.at);
    for (const step of onward) {
      const reached = advance(visit, step, options, cut);
      if (!reached || seen.has(stateOf(reached))) continue;
      if (visits.length >= walkLimits.states) {
        cut.states++;
        return { visits, cut };
      }
      seen.add(stateOf(reached));
      visits.push(reached);
    }
  }
  return { visits, cut };
}

const stateOf = ({ at, path, calls }: Visit): string => `${at}|${path.join()}|${calls.join()}`;

type Cut = { -readonly [Name in keyof typeof walkLimits]: number };

function advance(visit: Visit, step: Step, { direction, withDerived }: WalkOptions, cut: Cut): Visit | null {
  const isForward = direction === 'forward';
  const at = isForward ? step.target : step.source;
  if (step.kind === 'operand') return withDerived && visit.path.length === 0 ? moved(visit, step, at, {}) : null;
  const opens = step.effect === (isForward ? stepEffect.store : stepEffect.load);
  if (opens) return moved(visit, step, at, { path: opened(visit.path, step.detail, cut) });
  if (step.effect === stepEffect.store || step.effect === stepEffect.load) {
    const [part, ...rest] = visit.path;
    if (part === undefined) return withDerived ? moved(visit, step, at, {}) : null;
    return sameParts(part, step.detail) ? moved(visit, step, at, { path: rest }) : null;
  }
  if (step.effect === (isForward ? stepEffect.enter : stepEffect.leave))
    return moved(visit, step, at, { calls: entered(visit.calls, step.detail, cut) });
  if (step.effect === stepEffect.except) return visit.path[0] === step.detail ? null : moved(visit, step, at, {});
  if (step.effect !== stepEffect.none) {
    const call = visit.calls.at(-1);
    if (call !== undefined && call !== step.detail) return null;
    return moved(visit, step, at, { calls: visit.calls.slice(0, -1) });
  }
  return moved(visit, step, at, {});
}

const moved = (from: Visit, step: Step, at: number, change: Partial<Pick<Visit, 'path' | 'calls'>>): Visit => ({
  at,
  path: change.path ?? from.path,
  calls: change.calls ?? from.calls,
  step,
  from,
});

function opened(path: readonly number[], part: number, cut: Cut): readonly number[] {
  if (path.length >= walkLimits.depth) cut.depth++;
  return [part, ...path].slice(0, walkLimits.depth);
}

/** The calls a value is in, the innermost last; calls further out are forgotten, so that their returns lead anywhere. */
function entered(calls: readonly number[], call: number, cut: Cut): readonly number[] {
  if (calls.length >= walkLimits.calls) cut.calls++;
  return [...calls, call].slice(-walkLimits.calls);
}
