import { expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { ruleShares } from './rule-shares.mjs';

const time = (stage: string, family: string, milliseconds: number) => ({ stage, family, milliseconds });

test('the time of rules is summed by what they work out', () => {
  const found = ruleShares([
    time('normalize', 'flow', 10),
    time('relate', 'flow', 5),
    time('relate', 'points', 7),
    time('relate', 'value', 1),
    time('normalize', 'type', 100),
    time('graph', 'nodes', 100),
  ]);
  expect(Object.fromEntries(found.map(({ title, wallMs }) => [title, wallMs]))).toEqual({
    'control flow and definitions': 15,
    'values (points-to)': 8,
    types: 0,
    'names, imports, calls, inheritance': 0,
  });
});

test('every family of the rules that go across files is in a share, but for what others told us', () => {
  const asked = rules.filter(({ stage }) => stage === 'relate').map(({ stage, family }) => time(stage, family, 1));
  const outside = asked.filter(({ family }) => family === 'outside').length;
  expect(ruleShares(asked).reduce((sum, { wallMs }) => sum + wallMs, 0)).toBe(asked.length - outside);
});
