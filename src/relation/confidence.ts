import type { ConfidencePolicy } from '../model/evidence-policies.ts';
import type { Value } from './expression.ts';
import { add, choose, equal, literal, multiply, real } from './expressions.ts';

/**
 * The confidence a policy gives a row: base and the weight of its source, less the penalty, times the share of one of so
 * many candidates. What the policy does not have costs nothing in the plan.
 */
export function confidence(
  { base, weights, penalty = 0, shares }: ConfidencePolicy,
  of: { readonly source?: Value<'text'>; readonly candidates?: Value<'integer'> } = {},
): Value<'double'> {
  const alone = base - penalty;
  const weighed =
    weights && of.source
      ? add(
          real(alone),
          branches(weights, (name) => equal(of.source as Value<'text'>, literal(name)), real(0)),
        )
      : real(alone);
  if (!shares || !of.candidates) return weighed;
  const { candidates } = of;
  const factors = Object.fromEntries(shares.slice(0, -1).map((share, at) => [at + 1, scaled(weighed, share)]));
  return choose(
    Object.entries(factors).map(([count, value]) => [equal(candidates, literal(Number(count))), value] as const),
    scaled(weighed, shares.at(-1) ?? 1),
  );
}

const branches = (
  weights: Readonly<Record<string, number>>,
  when: (name: string) => Value<'boolean'>,
  otherwise: Value<'double'>,
): Value<'double'> =>
  choose(
    Object.entries(weights).map(([name, weight]) => [when(name), real(weight)] as const),
    otherwise,
  );

/** A share of a constant is a constant. */
const scaled = (value: Value<'double'>, share: number): Value<'double'> =>
  value.kind === 'literal' ? real(Number(value.value) * share) : multiply(value, real(share));
