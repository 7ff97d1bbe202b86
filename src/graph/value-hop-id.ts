import { type StepKind, stepKinds } from './flow/step-store.ts';

/** An edge of a picture of data flow: the places of its ends, and what happens to the value. */
export interface ValueHopId {
  readonly source: number;
  readonly target: number;
  readonly kind: StepKind;
  /** The how manieth time the way of a value is at each of them; once when absent. */
  readonly turns?: readonly [source: number, target: number];
}

export const valueId = (place: number, turn = 1): string => (turn > 1 ? `value:${place}#${turn}` : `value:${place}`);

export function valueHopId({ source, target, kind, turns: [first, second] = [1, 1] }: ValueHopId): string {
  const turn = (count: number) => (count > 1 ? `#${count}` : '');
  return `value:${source}${turn(first)}>${target}${turn(second)}:${kind}`;
}

export function parseValueHopId(id: string): ValueHopId | null {
  const parts = /^value:(\d+)(?:#(\d+))?>(\d+)(?:#(\d+))?:([a-z_]+)$/.exec(id);
  const kind = stepKinds.find((each) => each === parts?.[5]);
  if (!parts || !kind) return null;
  const [, source, first = 1, target, second = 1] = parts;
  return { source: Number(source), target: Number(target), kind, turns: [Number(first), Number(second)] };
}
