import { expect, it, vi } from 'vitest';
import type { LocalPlan } from '../../src/columnar/local-rule.ts';
import type * as planning from '../../src/engine/local-plan.ts';
import { needsKernel } from '../../src/relation/kernel-relation.ts';
import { BuiltGraph } from '../tools/built-graph.ts';

// Workers are given a rule that cannot be computed where files are read.
vi.mock('../../src/engine/local-plan.ts', async (original) => {
  const { localPlan } = await original<typeof planning>();
  return {
    localPlan: (...args: Parameters<typeof localPlan>): LocalPlan => {
      const plan = localPlan(...args);
      const rules = plan.rules.map((rule) =>
        rule.id === 'scopes'
          ? { ...rule, relation: { kind: 'table', table: 'nowhere', schema: rule.relation.schema } as const }
          : rule,
      );
      return { ...plan, rules };
    },
  };
});

const files = { 'shop.py': 'def price():\n    return 1\n\nprice()\n' };

it('a rule that workers refuse is run in the database, with all others, and said so', async () => {
  const refused = await BuiltGraph.ofFiles(files);
  const native = await BuiltGraph.ofFiles(files, { lane: 'native' });
  const { executions, fallbacks } = refused.run.collectors;
  expect(fallbacks).toMatchObject([
    { rule: 'scopes', reason: 'unsupported_relation', error: expect.stringContaining('table nowhere') },
  ]);
  const inKernel = executions.filter(({ lane }) => lane === 'kernel');
  expect(inKernel.filter(({ rule }) => !needsKernel(rule.relation))).toEqual([]);
  expect(executions.find(({ rule }) => rule.id === 'scopes')).toMatchObject({ status: 'fell_back', lane: 'native' });
  expect(executions.filter(({ status }) => status === 'failed' || status === 'skipped')).toEqual([]);
  const edges = 'SELECT kind, source, target, certainty FROM cpg_edge ORDER BY ALL';
  expect(await refused.rows(edges)).toEqual(await native.rows(edges));
  refused.close();
  native.close();
});
