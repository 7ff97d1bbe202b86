import { describe, expect, it } from 'vitest';
import { ruleWaits } from '../../src/execute/rule-waits.ts';
import { integer } from '../../src/model/column.ts';
import { defineTable } from '../../src/model/table.ts';
import { field, values } from '../../src/relation/combine.ts';
import { from } from '../../src/relation/query.ts';
import { defineRule, type Rule } from '../../src/rules/rule.ts';

const table = (name: string) => defineTable('fact', name, 'A table.', { number: integer('A number.') });
const described = {
  stage: 'normalize',
  family: 'test',
  title: 'A rule',
  why: 'A test.',
  logic: 'a(x) :- b(x).',
} as const;
const first = table('first');
const second = table('second');

const writes = (id: string, output = first, nullable = false): Rule =>
  defineRule({ ...described, id, output, relation: values({ number: field('integer', nullable) }, [[1]]) });
const copies = (id: string, input = first, output = second): Rule =>
  defineRule({ ...described, id, output, relation: from('row', input).select((t) => ({ ...t.row })) });

describe('What a rule waits for', () => {
  it('is every writer of what it reads', () => {
    expect(ruleWaits([writes('a', first), writes('b', table('other')), copies('c', first, second)])[2]).toEqual([0]);
  });

  it('is no other writer of its table, but for the last one, which holds it to its contract', () => {
    const waits = ruleWaits([writes('a'), writes('b'), writes('c'), copies('d')]);
    expect(waits).toEqual([[], [], [0, 1], [0, 1, 2]]);
  });

  it('is another writer of its table where one of them may leave a required column empty', () => {
    const waits = ruleWaits([writes('a'), writes('b', first, true), writes('c'), writes('d')]);
    expect(waits).toEqual([[], [0], [1], [0, 1, 2]]);
  });
});
