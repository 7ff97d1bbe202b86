import { describe, expect, it } from 'vitest';
import { localPlan } from '../../src/engine/local-plan.ts';
import { orderedRules } from '../../src/engine/ordered-rules.ts';
import { loadGrammarCatalog } from '../../src/extract/grammar-catalog.ts';
import { needsKernel } from '../../src/relation/kernel-relation.ts';
import { assets } from '../tools/built-graph.ts';

describe('While files are read, workers compute', () => {
  const ordered = orderedRules(loadGrammarCatalog(assets.grammars));
  const local = new Set(localPlan(ordered, 'needed').rules.map(({ id }) => id));

  it('what kernels find within a file, which would take ten times as long over whole tables', () => {
    const kernels = ordered.filter(({ stage, relation }) => stage === 'normalize' && needsKernel(relation));
    expect(kernels.length).toBeGreaterThan(5);
    expect(kernels.map(({ id }) => id).filter((id) => !local.has(id))).toEqual([]);
  });

  it.each(['scopes', 'bindings', 'implicit-bindings', 'symbols', 'references'])('the rows of %s', (id) => {
    expect(local.has(id)).toBe(true);
  });
});
