import { observedPair } from '../flow/observed/static-pairs.ts';
import type { PlacedPair } from './packages.ts';

/** How the pairs that were seen relate to those of the graph, at the uses that ran. */
export interface PairReport {
  readonly uses: number;
  readonly seen: number;
  readonly missing: readonly string[];
  /** Pairs of the graph at uses that ran, of which nothing was seen. */
  readonly extra: readonly string[];
}

/** Every pair that was seen must be in the graph; what else the graph has at the same uses is extra. */
export function comparePairs(
  observed: readonly PlacedPair[],
  said: ReadonlyMap<string, ReadonlySet<string>>,
): PairReport {
  const seen = new Map<string, Set<string>>();
  const uses = new Set<string>();
  for (const [path, ...pair] of observed) {
    const of = seen.get(path) ?? new Set<string>();
    seen.set(path, of.add(observedPair(pair)));
    uses.add(`${path} ${useOf(observedPair(pair))}`);
  }
  const [missing, extra]: [string[], string[]] = [[], []];
  for (const [path, pairs] of seen) {
    const of = said.get(path) ?? new Set();
    missing.push(...[...pairs].filter((pair) => !of.has(pair)).map((pair) => `${path} ${pair}`));
    const more = [...of].filter((pair) => !pairs.has(pair) && uses.has(`${path} ${useOf(pair)}`));
    extra.push(...more.map((pair) => `${path} ${pair}`));
  }
  const count = [...seen.values()].reduce((sum, { size }) => sum + size, 0);
  return { uses: uses.size, seen: count, missing: missing.sort(), extra: extra.sort() };
}

/** A pair without its definition. */
const useOf = (pair: string): string => pair.slice(0, pair.lastIndexOf(' < '));
