import { blockKinds, flowEdgeKinds, flowGapReasons, unitKinds } from '../model/tables/flow.ts';

const numbered = <T extends string>(names: readonly T[]): Readonly<Record<T, number>> =>
  Object.fromEntries(names.map((name, at) => [name, at])) as Record<T, number>;

/** Texts out of a list stand in rows as their place in it. */
export const edgeCode = numbered(flowEdgeKinds);
export const unitCode = numbered(unitKinds);
export const blockCode = numbered(blockKinds);
export const gapCode = numbered(flowGapReasons);
