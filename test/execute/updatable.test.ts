import { expect, it } from 'vitest';
import { updatable } from '../../src/execute/updatable.ts';
import { must } from '../../src/model/must.ts';
import { rules } from '../../src/rules/index.ts';

const rule = must(rules.find(({ id }) => id === 'known-types'));

it('a rule that says its rows as a fixpoint is made again from the rows of other files', () => {
  const { relation, stored } = updatable(rule, true);
  expect(relation).toBe(rule.asFixpoint);
  expect(stored).toMatchObject({ name: 'known', table: { table: 'known_type' } });
});

it('it is not where other rules write the table, or rows of the table are chosen', () => {
  const ambiguity = 'preserve';
  for (const { relation, stored } of [
    updatable(rule, false),
    updatable({ ...rule, output: { ...rule.output, ambiguity } }, true),
  ]) {
    expect(relation).toBe(rule.relation);
    expect(stored).toBeNull();
  }
});
