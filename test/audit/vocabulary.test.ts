import { describe, expect, it } from 'vitest';
import { measureImplementations } from '../../src/arrow/measure-implementations.ts';
import { UnsupportedInSql } from '../../src/compile/unsupported-in-sql.ts';
import { functionNames } from '../../src/relation/functions.ts';
import type { AggregateFunction, Relation } from '../../src/relation/relation.ts';
import { arrowRows, databaseRows } from '../arrow/both-lanes.ts';
import { memoryDatabase } from '../tools/memory-database.ts';
import { laneGaps } from './lane-gaps.ts';
import { sampleCall, sampleMeasure, sampleRelations } from './sample-relations.ts';

// Part 4: every step, function and measure of relations runs in both lanes, or the audit lists it with a reason.

describe('In both lanes, or listed with a reason, is', () => {
  const connection = memoryDatabase();

  const gaps = laneGaps();
  const isSame = async (what: string, relation: Relation): Promise<void> => {
    const fallback = arrowRows(relation, new Map(), {});
    const gap = gaps.find((each) => each.what === what);
    const native = databaseRows(relation, connection(), {});
    if (gap) await expect(native).rejects.toThrow(UnsupportedInSql);
    else expect(fallback).toEqual(await native);
  };

  it.each(Object.entries(sampleRelations))('the step %s', async (kind, relation) => {
    expect(JSON.stringify(relation)).toContain(`"kind":"${kind}"`);
    await isSame(kind, relation);
  });
  it.each(functionNames)('the function %s', async (name) => isSame(name, sampleCall(name)));
  it.each(Object.keys(measureImplementations) as AggregateFunction[])('the measure %s', async (name) =>
    isSame(name, sampleMeasure(name)),
  );

  it('nothing else: what is listed says why, and only kernels and one function leave the database', () => {
    expect(gaps.filter(({ why }) => why === '')).toEqual([]);
    expect(gaps.map(({ what, lane }) => `${what}: ${lane}`)).toEqual([
      'normalize_name: native',
      'control_flow: native',
      'definitions: native',
      'linearize: native',
      'points_to: native',
    ]);
  });
});
