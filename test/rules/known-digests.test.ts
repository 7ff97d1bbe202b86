import { afterEach, describe, expect, it, vi } from 'vitest';
import { ruleDigests } from '../../setup/rule-digests.mjs';
import { must } from '../../src/model/must.ts';
import { rules } from '../../src/rules/index.ts';
import { withKnownDigests } from '../../src/rules/known-digests.ts';
import { rulePlanHash } from '../../src/rules/rule.ts';

// What bundles know of their rules when they are built is what the rules say of themselves.

describe('Known digests of rules', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('are the hashes of their relations', async () => {
    expect(await ruleDigests()).toEqual(Object.fromEntries(rules.map((rule) => [rule.id, rulePlanHash(rule)])));
  });

  it('are taken where there are some', () => {
    const [first, second] = [must(rules[0]), must(rules[1])];
    expect(withKnownDigests([first])).toEqual([first]);
    vi.stubGlobal('RULE_DIGESTS', { [first.id]: 'known' });
    expect(withKnownDigests([first, second]).map(rulePlanHash)).toEqual(['known', rulePlanHash(second)]);
  });
});
