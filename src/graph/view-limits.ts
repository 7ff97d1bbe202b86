import type { NeighbourhoodRequest } from '../protocol/engine-api.ts';
import type { Direction } from './neighbour-group.ts';

const limits = { depth: 4, smallestBudget: 10, largestBudget: 2000 } as const;

/** What a request asks for, kept to what a picture can hold. */
export const viewLimits = {
  budget: ({ budget }: NeighbourhoodRequest): number =>
    Math.min(limits.largestBudget, Math.max(limits.smallestBudget, Math.floor(budget) || limits.smallestBudget)),
  depth: ({ depth }: NeighbourhoodRequest): number => Math.min(limits.depth, Math.max(1, Math.floor(depth) || 1)),
  directions: ({ direction }: NeighbourhoodRequest): readonly Direction[] =>
    direction === 'both' ? ['in', 'out'] : [direction],
} as const;
