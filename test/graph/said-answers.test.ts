import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeTargets } from '../../src/graph/outside/judge-targets.ts';
import type { SaidPlace } from '../../src/protocol/outside-view.ts';
import { EngineFixture } from '../tools/engine-fixture.ts';

const place = (line: number, character: number, path: string | null = 'a.py'): SaidPlace => ({
  path,
  line,
  character,
  endLine: line,
  endCharacter: character + 1,
});

describe('What is said of names', () => {
  const fixture = new EngineFixture();
  beforeAll(async () => {
    await fixture.built(fixture.folder({ 'a.py': 'def f(): ...\ndef g(): ...\nf()\ng\nh\nlen\n', 'b.py': 'x = 1\n' }));
  });
  afterAll(() => fixture.close());

  const said = (line: number, ...places: readonly SaidPlace[]) =>
    fixture.engine.ask('graph/said', {
      source: 'somebody',
      path: 'a.py',
      answers: [{ line, character: 0, said: places }],
    });

  it('lists the names of some lines', async () => {
    const request = { path: 'a.py', fromLine: 2, toLine: 4, limit: 2 };
    expect(await fixture.engine.ask('graph/references', request)).toEqual({
      places: [
        { line: 2, character: 0 },
        { line: 3, character: 0 },
      ],
      total: 3,
    });
  });

  it.each([
    ['the same target', 2, [place(0, 4)], 'same'],
    ['its whole definition', 2, [{ ...place(0, 0), endCharacter: 12 }], 'same'],
    ['another one', 2, [place(1, 4)], 'other_target'],
    ['one more', 2, [place(0, 4), place(1, 4)], 'chosen'],
    ['one outside', 2, [place(0, 4, null)], 'outside'],
    ['one where nobody knew any', 4, [place(0, 4)], 'no_target'],
    ['one outside where nobody knew any', 5, [place(0, 0, null)], 'named_outside'],
  ] as const)('%s', async (_, line, places, kind) => {
    expect((await said(line, ...places)).kinds).toEqual([{ name: kind, count: 1 }]);
  });

  it('nothing does not count', async () => {
    expect((await said(2)).kinds).toEqual([]);
  });

  it('is a ground of the edges of that name, and forgotten with the graph', async () => {
    const report = await said(2, place(1, 4));
    expect(report.places).toEqual([
      { path: 'a.py', line: 3, column: 1, name: 'f', kind: 'other_target', found: 'a.f', said: 'a.g' },
    ]);
    const edges =
      "SELECT id FROM cpg_edge WHERE kind IN ('REFERS_TO', 'CALL_TARGET') AND evidence_line = 3 ORDER BY kind";
    for (const [edge] of await fixture.rows(edges))
      expect((await fixture.engine.why(String(edge))).grounds).toEqual([
        'somebody: Another target in the workspace is said than the rules found. It says a.g.',
      ]);
    expect(await fixture.engine.ask('graph/outside', { limit: 5 })).toEqual([report]);
    await fixture.build();
    expect(await fixture.engine.ask('graph/outside', { limit: 5 })).toEqual([]);
  });
});

it('Targets are judged by what is on both sides', () => {
  const of = (...names: readonly string[]) => new Set(names);
  expect(judgeTargets(of('a', 'b'), of('a'))).toBe('fewer_targets');
  expect(judgeTargets(of(), of())).toBe('named_outside');
});
