import { afterEach, describe, expect, it } from 'vitest';
import { edgeKinds } from '../../src/model/edge-kinds.ts';
import { EngineFixture } from '../tools/engine-fixture.ts';

// Layers of flow are in a graph when they are asked for, and asking for others reads no file again.

const layerKinds = Object.entries(edgeKinds).flatMap(([kind, { family }]) => (family === 'flow' ? [kind] : []));

const files = {
  'a.py': 'def f(x):\n    if x:\n        y = x.size\n    else:\n        y = 0\n    return y\n\nprint(f(1))\n',
  'b.js': 'const o = { k: 1 };\nfor (const e of [o]) if (e.k) break;\n',
};

describe('Layers of a graph', { timeout: 300_000 }, () => {
  const fixture = new EngineFixture();
  afterEach(() => fixture.close());
  const kinds = async () => {
    const rows = await fixture.rows('select distinct kind from cpg_edge');
    return layerKinds.filter((kind) => rows.some(([each]) => each === kind));
  };

  it('come and go with the setting', async () => {
    const folder = fixture.folder(files);
    const control = ['CFG_ENTRY', 'CFG', 'CFG_EXIT', 'DOMINATES', 'POST_DOMINATES', 'CDG'];
    const steps = [
      ['symbols', []],
      ['control', control],
      ['all', layerKinds],
      ['dependence', [...control, 'REACHING_DEF']],
      ['symbols', []],
    ] as const;
    /** Of graphs built with these layers and nothing before. */
    const anew = new Map<string, unknown>();
    for (const [at, [layers, expected]] of steps.entries()) {
      await fixture.open(folder, { layers });
      const { reuse } = await fixture.engine.build({ scratch: false }, new AbortController().signal);
      expect([layers, await kinds()]).toEqual([layers, expected]);
      const digests = await fixture.engine.digests(false);
      if (at === 0) anew.set(layers, digests);
      else expect([layers, reuse.reasons, reuse.files.read]).toEqual([layers, [], 0]);
      if (!anew.has(layers)) {
        await fixture.build();
        anew.set(layers, await fixture.engine.digests(false));
      }
      expect([layers, digests]).toEqual([layers, anew.get(layers)]);
    }
  });

  it('are answered for by edges and why', async () => {
    await fixture.built(fixture.folder(files), { layers: 'all' });
    const [[id, source] = []] = await fixture.rows(
      "select e.id, e.source from cpg_edge e join cpg_node s on s.id = e.source where e.kind = 'CFG' and e.detail = 'true' and s.path = 'a.py'",
    );
    const explained = await fixture.engine.why(String(id));
    expect(explained).toMatchObject({ edge: { kind: 'CFG', certainty: 'exact' }, rule: { id: 'control-flow-layer' } });
    const { edges } = await fixture.engine.edges({ id: String(source) } as never, 100);
    expect(edges.map((edge) => edge.id)).toContain(id);
  });
});
