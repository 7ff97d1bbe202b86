import { connectedComponents } from './connected-components.ts';

type Targets = ReadonlyMap<string, readonly string[]>;

export interface Cycle {
  /** The nodes of a shortest cycle through the first node of its component; each leads to the next, the last to the first. */
  readonly cycle: readonly string[];
  /** All nodes of the component, in order. */
  readonly component: readonly string[];
}

/** One cycle per strongly connected component with more than one node; short cycles first, then by name. */
export const shortestCycles = (targets: Targets): readonly Cycle[] =>
  connectedComponents(targets)
    .filter((component) => component.length > 1)
    .map((nodes) => {
      const component = [...nodes].sort();
      return { component, cycle: cycleThrough(component[0] ?? '', new Set(component), targets) };
    })
    .sort((left, right) => left.cycle.length - right.cycle.length || (left.cycle.join() < right.cycle.join() ? -1 : 1));

/** Breadth first from a node until it is met again; there is always such a way inside a component. */
function cycleThrough(start: string, component: ReadonlySet<string>, targets: Targets): readonly string[] {
  const before = new Map<string, string>();
  const queue = [start];
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    for (const next of targets.get(node) ?? []) {
      if (next === start) return wayTo(node, before);
      if (!component.has(next) || before.has(next)) continue;
      before.set(next, node);
      queue.push(next);
    }
  }
  return [start];
}

function wayTo(end: string, before: ReadonlyMap<string, string>): readonly string[] {
  const way: string[] = [];
  for (let node: string | undefined = end; node !== undefined; node = before.get(node)) way.unshift(node);
  return way;
}
