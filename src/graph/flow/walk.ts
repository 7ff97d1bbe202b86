import type { Steps } from './step-store.ts';
import type { Visit } from './visit.ts';
import { walkLimits } from './walk-limits.ts';
import type { WalkOptions } from './walk-options.ts';
import { Walker } from './walker.ts';

export interface Walk {
  readonly visits: readonly Visit[];
  /** Limits that were hit, by how often. */
  readonly cut: Readonly<Record<'depth' | 'ways' | 'calls' | 'states', number>>;
}

/**
 * Follows a value from some places, nearest first; every place is visited once for each access path and each value by which
 * its function was entered. A value that enters a function by one call leaves it to that call. What calls of unknown functions
 * may do is tried last, so that a way has as few of these as it can.
 */
export function walk(steps: Steps, starts: readonly number[], options: WalkOptions): Walk {
  const walker = new Walker(steps, options);
  for (const at of starts) walker.start(at);
  try {
    follow(walker, options);
  } finally {
    walker.end();
  }
  return walker;
}

function follow(walker: Walker, options: WalkOptions): void {
  for (let visit = walker.next(); visit; visit = walker.next()) {
    if (visit.from && options.isBarrier?.(visit)) continue;
    walker.goOn(visit);
    if (walker.states < (options.mostStates ?? walkLimits.states)) continue;
    walker.cut.states++;
    break;
  }
}
