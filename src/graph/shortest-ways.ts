import { keyText, type NodeKey } from './node-key.ts';
import type { Reach } from './reach.ts';
import type { Step } from './read-steps.ts';

/** Most ways that are listed; there may be very many of the same length. */
const most = 12;

/** The shortest ways back from the goal along the steps that were taken, surest first; each from start to goal. */
function of({ steps, distances }: Reach, start: NodeKey, goal: NodeKey): readonly (readonly Step[])[] {
  const into = new Map<string, Step[]>();
  const isLoop = keyText(start) === keyText(goal);
  const before = (step: Step) => distances.get(step.from) ?? 0;
  const isOnWay = (step: Step) => {
    const other = keyText(step.other);
    return other === keyText(goal) && isLoop ? true : distances.get(other) === before(step) + 1;
  };
  for (const step of steps) {
    if (!isOnWay(step)) continue;
    const list = into.get(keyText(step.other));
    if (list) list.push(step);
    else into.set(keyText(step.other), [step]);
  }
  const shortest = isLoop ? Math.min(...(into.get(keyText(goal)) ?? []).map(before)) : Number.POSITIVE_INFINITY;
  const ways: Step[][] = [];
  const follow = (node: string, way: readonly Step[]): void => {
    if (ways.length >= most) return;
    if (node === keyText(start) && way.length > 0) {
      ways.push([...way]);
      return;
    }
    for (const step of into.get(node) ?? []) {
      if (isLoop && way.length === 0 && before(step) !== shortest) continue;
      follow(step.from, [step, ...way]);
    }
  };
  follow(keyText(goal), []);
  return ways;
}

export const shortestWays = { of, most } as const;
