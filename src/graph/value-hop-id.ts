import { type StepKind, stepKinds } from './flow/step-store.ts';

/** An edge of a picture of data flow: the places of its ends, and what happens to the value. */
export interface ValueHopId {
  readonly source: number;
  readonly target: number;
  readonly kind: StepKind;
}

export const valueId = (place: number): string => `value:${place}`;

export const valueHopId = ({ source, target, kind }: ValueHopId): string => `value:${source}>${target}:${kind}`;

export function parseValueHopId(id: string): ValueHopId | null {
  const parts = /^value:(\d+)>(\d+):([a-z_]+)$/.exec(id);
  const kind = stepKinds.find((each) => each === parts?.[3]);
  return parts && kind ? { source: Number(parts[1]), target: Number(parts[2]), kind } : null;
}
