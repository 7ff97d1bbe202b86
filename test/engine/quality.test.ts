import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { relationEnds } from '../../src/graph/quality/relation-ends.ts';
import type { QualityRow } from '../../src/protocol/build-record.ts';
import { EngineFixture } from '../tools/engine-fixture.ts';

// Part 16: figures of every relation.

const sources = {
  'a.py':
    'class A:\n    def m(self): pass\nclass B:\n    def m(self): pass\ndef f(x):\n    unknown()\n    x.m()\nf(A())\n',
};

describe('Quality of relations', () => {
  const fixture = new EngineFixture();
  let folder = '';
  let rows: ReadonlyMap<string, QualityRow> = new Map();
  const read = async () => new Map((await fixture.engine.quality()).map((row) => [row.relation, row]));
  beforeAll(async () => {
    folder = fixture.folder(sources);
    await fixture.built(folder);
    rows = await read();
  });
  afterAll(() => fixture.close());

  it('counts what the tables hold', async () => {
    for (const { table, source, target } of relationEnds) {
      const ends = [source, target].map(
        (columns) => `count(DISTINCT (${columns.map((column) => `"${column}"`).join(', ')}))`,
      );
      const [[total, from, to] = []] = await fixture.rows(`SELECT count(*), ${ends.join(', ')} FROM "${table.name}"`);
      expect(rows.get(table.name)?.figures, table.name).toMatchObject({
        total,
        sources: from,
        targets: to,
        error_rows: 0,
      });
    }
  });

  it('of edges is told for each kind, and certainties and confidences add up to the total', async () => {
    const kinds = await fixture.rows('SELECT kind, count(*) FROM graph_edge GROUP BY kind');
    expect(kinds.length).toBeGreaterThan(5);
    for (const [kind, total] of kinds) {
      const figures = rows.get(`graph_edge/${kind}`)?.figures ?? {};
      const sum = (names: readonly string[]) => names.reduce((all, name) => all + (figures[name] ?? 0), 0);
      expect(figures.total).toBe(total);
      expect(sum(['exact', 'one_of', 'heuristic', 'unresolved'])).toBe(total);
      expect(sum(Array.from({ length: 10 }, (_, tenth) => `confidence_${tenth}`))).toBe(total);
    }
    expect(rows.get('graph_edge/CALLS')?.figures.unresolved).toBeGreaterThan(0);
  });

  it('a build that keeps all figures has the same, and shows the change since the build before', async () => {
    expect(await fixture.rows("SELECT count(*) FROM quality WHERE metric = 'sources'")).toEqual([[0]]);
    await fixture.open(folder, { quality: 'full' });
    fixture.write(folder, { 'b.py': 'def more(): pass\n' });
    await fixture.build();
    expect((await fixture.rows("SELECT count(*) FROM quality WHERE metric = 'sources'"))[0]?.[0]).toBeGreaterThan(20);
    const after = await read();
    expect(after.get('definition')?.before).toEqual(
      expect.objectContaining({ total: rows.get('definition')?.figures.total }),
    );
    expect(after.get('definition')?.figures.total).toBe((rows.get('definition')?.figures.total ?? 0) + 1);
    expect(Object.keys(after.get('call_target')?.figures ?? {})).toEqual(
      expect.arrayContaining(Object.keys(rows.get('call_target')?.figures ?? {})),
    );
  });
});
