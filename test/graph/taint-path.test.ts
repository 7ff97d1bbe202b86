import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionReader } from '../../src/engine/session-reader.ts';
import { explainEdge } from '../../src/graph/explain-edge.ts';
import { taint } from '../../src/graph/taint/taint.ts';
import { viewBuilders } from '../../src/graph/views/index.ts';
import { must } from '../../src/model/must.ts';
import { buildTable, ruleRun } from '../../src/model/tables/diagnostics.ts';
import type { ViewRequest } from '../../src/protocol/engine-api.ts';
import { type PictureFormatName, pictureFormats } from '../../src/protocol/export/picture-formats.ts';
import { writePicture } from '../../src/protocol/export/write-picture.ts';
import type { GraphView } from '../../src/protocol/graph-view.ts';
import { BuiltGraph } from '../tools/built-graph.ts';
import { shippedModels } from '../tools/shipped-models.ts';

const text = `import os
import sys
from somewhere import prepare


def same(value):
    return value


def start(text):
    os.system("ls " + text)


start(same(same(sys.argv[1])))
os.system(prepare(sys.argv[2]))
eval(sys.argv[3]); exec(sys.argv[3])
`;
const lines = text.split('\n');
const sources = { readLine: async (_: string, line: number) => lines[line - 1] ?? null, models: shippedModels };

let graph: BuiltGraph;
beforeAll(async () => {
  graph = await BuiltGraph.ofFiles({ 'run.py': text });
  for (const table of [buildTable, ruleRun]) await graph.session.createTable(table);
});
afterAll(() => graph.close());

const at = (line: number, word: string) => ({
  position: { path: 'run.py', line: line - 1, character: must(lines[line - 1]).indexOf(word) },
});
const ask = (from: ViewRequest['from'], more: Partial<ViewRequest> = {}) =>
  viewBuilders['taint-path'](
    sessionReader(graph.session),
    { view: 'taint-path', from, direction: 'both', kinds: [], depth: 1, budget: 300, ...more },
    sources,
  );
const chain = ({ nodes }: GraphView) => nodes.map(({ label, place }) => `${place?.line} ${label}`);
const findings = async () =>
  (
    await taint(
      sessionReader(graph.session),
      await shippedModels(),
      { categories: [], withStops: false },
      sources.readLine,
    )
  ).findings;

describe('the path of a tainted flow', () => {
  it('is drawn from the source to the sink, in order, each step with its place and with how the value gets there', async () => {
    const view = await ask(at(11, '"ls '));
    expect(view).toMatchObject({ view: 'taint-path', title: 'sys.argv → os.system' });
    const steps = chain(view);
    expect(steps[0]).toBe('14 sys.argv');
    expect(steps.at(-1)).toBe('11 "ls " + text');
    expect(steps).toContain('10 text');
    expect(view.edges.map(({ source, target }) => [source, target])).toEqual(
      view.nodes.slice(1).map(({ id }, before) => [view.nodes[before]?.id, id]),
    );
    expect(
      view.edges.every(({ kind, label, certainty }) => kind === 'FLOWS_TO' && label && certainty === 'exact'),
    ).toBe(true);
    expect(view.nodes.map(({ end }) => end ?? '').filter(Boolean)).toEqual(['source', 'sink']);
    expect(view.nodes[0]?.lines?.[0]).toBe('▶ Source: argument of the command line (sys.argv)');
    expect(view.nodes.at(-1)?.lines?.[0]).toBe('■ Sink: os.system');
    expect(view.nodes[1]?.lines?.at(-1)).toBe('2 · run.py:14 · start(same(same(sys.argv[1])))');
    expect(view.notes[0]).toMatch(/^argument of the command line \(sys\.argv\) reaches os\.system in \d+ steps\.$/);
  });

  it('has a node of its own each time the way comes to a place', async () => {
    const view = await ask(at(11, '"ls '));
    const values = view.nodes.filter(({ label, place }) => label === 'value' && place?.line === 7);
    expect(values).toHaveLength(2);
    expect(new Set(view.nodes.map(({ id }) => id)).size).toBe(view.nodes.length);
  });

  it('explains every edge', async () => {
    for (const from of [at(11, '"ls '), at(15, 'prepare')]) {
      const view = await ask(from);
      expect(view.edges.length).toBeGreaterThan(1);
      for (const edge of view.edges) {
        const answer = await explainEdge(sessionReader(graph.session), edge.id, sources);
        expect(answer.edge).toMatchObject({ id: edge.id, source: edge.source, target: edge.target });
        expect(answer.source.id).toBe(edge.source);
        expect(answer.edge.certainty).toBe(edge.certainty);
        expect(answer.grounds?.length).toBeGreaterThan(0);
        expect(answer.evidence).toHaveLength(2);
      }
    }
  });

  it('is that of the finding it is asked for, also when its lines have moved', async () => {
    for (const { category, sink, path } of await findings()) {
      const ends = [must(path[0]), must(path.at(-1))] as const;
      const [first, last] = ends.map(({ place, text }) => ({
        place: { ...place, line: place.line + 7 },
        text,
      }));
      const view = await ask(at(1, 'os'), { finding: { category, source: must(first), sink: must(last) } });
      expect(view.title).toBe(`sys.argv → ${sink}`);
      expect(view.nodes[0]?.place).toEqual(ends[0].place);
      expect(view.nodes.at(-1)?.place).toEqual(ends[1].place);
    }
  });

  it('says what is not certain, and what else goes through the place', async () => {
    expect((await ask(at(15, 'prepare'))).notes).toContain('1 step is not certain.');
    const several = await ask(at(16, ';'));
    expect(several.notes).toContain('1 more tainted flow goes through here.');
    expect(several.notes.join()).toMatch(/A value from outside is run as code\. Do not run texts as code/);
  });

  it('ends where it is asked to', async () => {
    expect((await ask(at(14, 'sys'), { to: at(11, '"ls ') })).title).toBe('sys.argv → os.system');
    await expect(ask(at(14, 'sys'), { to: at(15, 'prepare') })).rejects.toThrow(
      'No tainted flow goes through run.py:14',
    );
  });

  it('ends at calls of unknown functions when it is asked to', () =>
    expect(ask(at(15, 'prepare'), { knownOnly: true })).rejects.toThrow('No tainted flow goes through run.py:15'));

  it('says what to do where there is none', async () => {
    await expect(ask(at(7, 'return'))).resolves.toBeDefined();
    await expect(ask(at(3, 'prepare'))).rejects.toThrow('run Find Tainted Flows');
    const gone = { place: { path: 'run.py', line: 3, column: 1, endLine: 3, endColumn: 2 }, text: 'gone()' };
    await expect(ask(at(3, 'prepare'), { finding: { category: 'xss', source: gone, sink: gone } })).rejects.toThrow(
      'gone() does not get there',
    );
  });

  it('puts what does not fit behind a marker in the middle that opens', async () => {
    const whole = await ask(at(11, '"ls '));
    const small = await ask(at(11, '"ls '), { budget: 10 });
    expect(small.nodes.length + small.edges.length).toBeLessThanOrEqual(10);
    expect([small.nodes[0]?.id, small.nodes.at(-1)?.id]).toEqual([whole.nodes[0]?.id, whole.nodes.at(-1)?.id]);
    const marker = must(small.nodes.find(({ role }) => role === 'marker'));
    expect(marker.hidden).toBe(whole.nodes.length - small.nodes.length + 1);
    const opened = await ask(at(11, '"ls '), { budget: 10, unfold: [marker.id] });
    expect(opened.nodes).toEqual(whole.nodes);
  });

  it.each(Object.keys(pictureFormats) as PictureFormatName[])(
    'is written as %s, the ends said in words',
    async (format) => {
      const view = await ask(at(11, '"ls '));
      const written = writePicture(view, format);
      for (const { label } of view.nodes.slice(2, 4)) expect(written).toContain(label);
      expect(written).toMatch(/Source#?5?8?;?: argument of the command line|"end": ?"source"|">source<|,source\r/);
    },
  );
});
