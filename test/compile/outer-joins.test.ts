import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { relationSql } from '../../src/compile/relation-sql.ts';
import { needsKernel } from '../../src/relation/kernel-relation.ts';
import { rules } from '../../src/rules/index.ts';
import type { Session } from '../../src/session/session.ts';
import { sessionWithTables } from '../tools/session-with-tables.ts';

interface Step {
  readonly name: string;
  readonly extra_info: { readonly 'Join Type'?: string };
  readonly children: readonly Step[];
}

/** The joins of a plan that compare every row with every row and keep rows without a partner. */
const slowJoins = (step: Step): readonly string[] => [
  ...(/(BLOCKWISE_NL|NESTED_LOOP)_JOIN/.test(step.name) && step.extra_info['Join Type'] !== 'INNER'
    ? [`${step.name.trim()} ${step.extra_info['Join Type']}`]
    : []),
  ...step.children.flatMap(slowJoins),
];

describe('A join that keeps rows without a partner', () => {
  let session: Session;
  beforeAll(async () => {
    session = await sessionWithTables();
  });
  afterAll(() => session?.close());

  it.each(rules.filter(({ relation }) => !needsKernel(relation)).map((rule) => [rule.id, rule] as const))(
    'looks its keys up in %s',
    async (_, rule) => {
      const plan = await session.explain(relationSql(rule.relation, { packKeys: rule.keep === 'table' }));
      expect((JSON.parse(plan) as Step[]).flatMap(slowJoins)).toEqual([]);
    },
  );
});
