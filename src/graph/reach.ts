import type { GraphReader } from './graph-reader.ts';
import type { Direction } from './neighbour-group.ts';
import { keyText, type NodeKey } from './node-key.ts';
import { readSteps, type Step } from './read-steps.ts';

export interface ReachPlan {
  readonly kinds: readonly string[];
  readonly direction: Direction;
  readonly mostNodes: number;
  readonly mostSteps: number;
  /** Ends the search early, once this node is reached. */
  readonly until?: NodeKey;
}

export interface Reach {
  /** Distance of every node that was reached, from 0 for the starts. */
  readonly distances: ReadonlyMap<string, number>;
  readonly steps: readonly Step[];
  /** Whether everything that can be reached was. */
  readonly isComplete: boolean;
  /** Edges that led back to what was known. */
  readonly cycles: number;
  /** Edges without a target in the workspace, by reason. */
  readonly open: ReadonlyMap<string, number>;
}

/** Breadth first, level by level: one question to the database per level. */
export async function reach(reader: GraphReader, starts: readonly NodeKey[], plan: ReachPlan): Promise<Reach> {
  const distances = new Map(starts.map((key) => [keyText(key), 0]));
  const steps: Step[] = [];
  const open = new Map<string, number>();
  const end = plan.until && keyText(plan.until);
  let [frontier, cycles] = [starts, 0];
  for (let distance = 1; frontier.length > 0; distance++) {
    if (distance > plan.mostSteps) return { distances, steps, isComplete: false, cycles, open };
    const next: NodeKey[] = [];
    for (const step of await readSteps(reader, frontier, plan.kinds, plan.direction)) {
      if (step.other.file < 0) {
        const reason = step.edge.reason ?? 'external';
        open.set(reason, (open.get(reason) ?? 0) + step.edges);
        continue;
      }
      const key = keyText(step.other);
      const known = distances.get(key);
      if (known === undefined) {
        if (distances.size >= plan.mostNodes) return { distances, steps, isComplete: false, cycles, open };
        distances.set(key, distance);
        next.push(step.other);
      } else if (known < distance) cycles += step.edges;
      steps.push(step);
    }
    if (end !== undefined && distances.has(end)) return { distances, steps, isComplete: false, cycles, open };
    frontier = next;
  }
  return { distances, steps, isComplete: true, cycles, open };
}
