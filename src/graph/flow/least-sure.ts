import type { Certainty } from '../../protocol/graph-view.ts';

const order: readonly Certainty[] = ['exact', 'one_of', 'heuristic', 'unresolved'];

/** A way is as sure as the least sure of its steps. */
export const leastSure = (steps: readonly Certainty[]): Certainty =>
  order[Math.max(0, ...steps.map((certainty) => order.indexOf(certainty)))] as Certainty;
