import { beforeAll, describe, expect, it } from 'vitest';
import { orderedRules } from '../../src/engine/ordered-rules.ts';
import { loadGrammarCatalog } from '../../src/extract/grammar-catalog.ts';
import { must } from '../../src/model/must.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { assets } from '../tools/built-graph.ts';
import { auditRule } from './audit-rules.ts';
import { caseRows } from './case-rows.ts';

// Part 15: no rule without a relation, a contract, examples and both lanes.

const rules = orderedRules(loadGrammarCatalog(assets.grammars));
const whole = must(rules.find(({ id }) => id === 'call-edges'));

describe('The audit of the rules', () => {
  let rows: ReadonlyMap<string, number> = new Map();
  beforeAll(async () => {
    rows = await caseRows();
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s has all it must have', (id, rule) => {
    expect(auditRule(rule, rows.get(id) ?? 0).faults).toEqual([]);
  });

  it('sees the functions of a rule and the lanes they allow', () => {
    const audit = auditRule(whole, 1);
    expect(audit.functions).toContain('equal');
    expect(audit.lanes).toEqual(['native', 'fallback']);
    expect(auditRule(must(rules.find(({ id }) => id === 'flow-blocks')), 1).lanes).toEqual(['kernel', 'fallback']);
    const strange = JSON.parse(JSON.stringify(whole.relation).replaceAll('"equal"', '"soundex"')) as Rule['relation'];
    expect(auditRule({ ...whole, relation: strange }, 1).faults).toEqual(['It runs in no lane only.']);
  });

  it.each([
    ['relation', { relation: undefined }, 0, 'It has no relation.'],
    ['contract', { output: { ...whole.output, columns: {} } }, 1, 'Its output has no contract.'],
    ['example', { examples: [] }, 0, 'No example and no case page shows a row of it.'],
    ['reason', { why: ' ' }, 1, 'Title, reason or logic is missing.'],
  ])('finds a rule without %s', (_, lack, caseRows, fault) => {
    expect(auditRule({ ...whole, ...lack } as unknown as Rule, caseRows).faults).toContain(fault);
  });
});
