import { describe, expect, it } from 'vitest';
import { type ConfidencePolicy, confidencePolicies, rankConfidence } from '../../src/model/evidence-policies.ts';
import { field, values } from '../../src/relation/combine.ts';
import { confidence } from '../../src/relation/confidence.ts';
import { from } from '../../src/relation/query.ts';
import { arrowRows, databaseRows } from '../arrow/both-lanes.ts';
import { memoryDatabase } from '../tools/memory-database.ts';

// Part 6: what a policy says is computed in the plan, the same in both lanes.

describe('The confidence of a row', () => {
  const connection = memoryDatabase();

  const rows = values({ source: field('text'), candidates: field('integer') }, [
    ['index', 1],
    ['index', 2],
    ['text', 1],
    ['text', 7],
  ]);
  const of = async (policy: ConfidencePolicy) => {
    const relation = from('r', rows).select((t) => ({
      source: t.r.source,
      candidates: t.r.candidates,
      confidence: confidence(policy, t.r),
    }));
    const found = arrowRows(relation, new Map(), {});
    expect(found).toEqual(await databaseRows(relation, connection(), {}));
    return found.map((row) => Number((JSON.parse(row) as readonly number[])[2]?.toFixed(6)));
  };
  const policy = { doc: 'A policy.', base: 0.5 };

  it('is the base, with the weight of the source, less the penalty', async () => {
    expect(await of(policy)).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect(await of({ ...policy, penalty: 0.1 })).toEqual([0.4, 0.4, 0.4, 0.4]);
    expect(await of({ ...policy, penalty: 0.1, weights: { index: 0.3 } })).toEqual([0.7, 0.7, 0.4, 0.4]);
  });
  it('is shared by candidates; more of them than there are shares have the last', async () => {
    expect(await of({ ...policy, shares: [1, 0.5, 0.2] })).toEqual([0.5, 0.25, 0.5, 0.1]);
    expect(await of({ ...policy, weights: { index: 0.5 }, shares: [1, 0.5] })).toEqual([1, 0.5, 0.5, 0.25]);
  });
  it('follows from the rank of the evidence, a tenth less for each, and is never below a tenth', () => {
    expect([1, 2, 6, 10, 11, 0].map((rank) => Number(rankConfidence(rank).toFixed(6)))).toEqual([
      1, 0.9, 0.5, 0.1, 0.1, 1,
    ]);
  });
  it('of a target that is only assumed is less than that of a proven one, and more than that of one of two', () => {
    const { proven, assumed, shared } = confidencePolicies;
    const least = assumed.base - assumed.penalty;
    expect(least).toBeLessThan(proven.base);
    expect(least + Math.max(...Object.values(assumed.weights))).toBeLessThan(proven.base);
    expect(least).toBeGreaterThan(shared.base * shared.shares[1]);
  });
});
