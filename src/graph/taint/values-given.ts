import { givenAs } from './library-steps.ts';
import type { ModelledFlow } from './modelled-flow.ts';

/** Values of a call as models name them: at a position, by a keyword, all of them (`*`), or the object it is a method of (`receiver`). */
export function valuesGiven(
  { facts, outside }: ModelledFlow,
  call: number,
  wanted: number | string,
): readonly number[] {
  if (wanted !== 'receiver') return givenAs(facts, outside, call, wanted);
  const receiver = facts.receiverOf(call);
  return receiver === undefined ? [] : [receiver];
}
