import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FlowModels } from '../../../src/engine/flow-models.ts';
import { sessionReader } from '../../../src/engine/session-reader.ts';
import { flowBetween } from '../../../src/graph/flow/flow-between.ts';
import { leastSure } from '../../../src/graph/flow/least-sure.ts';
import { slice } from '../../../src/graph/flow/slice.ts';
import { BuiltGraph } from '../../tools/built-graph.ts';
import { shippedModels } from '../../tools/shipped-models.ts';
import { constructs } from './constructs.ts';
import { reachedLines } from './reached-lines.ts';

const pathOf = (at: number, path: string): string => `program_${at}/${path}`;

describe('Values flow through', () => {
  let [reached, known]: (readonly string[])[] = [];

  beforeAll(async () => {
    const files = constructs.map(({ path, text }, at) => [pathOf(at, path), text] as const);
    const graph = await BuiltGraph.ofFiles(Object.fromEntries(files));
    reached = await reachedLines(graph, false);
    known = await reachedLines(graph, true);
    graph.close();
  }, 120_000);

  it.each(constructs.map((of, at) => [`${of.path}: ${of.title}`, at, of] as const))('%s', (_, at, { path, text }) => {
    const marked = (mark: RegExp) => text.split('\n').flatMap((line, number) => (mark.test(line) ? [number + 1] : []));
    const linesIn = (all: readonly string[] | undefined) =>
      (all ?? [])
        .flatMap((each) => (each.startsWith(`${pathOf(at, path)}:`) ? [Number(each.split(':')[1])] : []))
        .sort((left, right) => left - right);
    expect(linesIn(known)).toEqual(marked(/(#|\/\/) flow$/));
    expect(linesIn(reached)).toEqual(marked(/(#|\/\/) (flow|guess)$/));
  });
});

type Reader = ReturnType<typeof sessionReader>;

const files = {
  'a.py': 'import os\ndef f(a):\n    return a\nx = input()\nz = 1\ny = f(x)\nos.system(y)\nprint(z)\n',
};
const lines = files['a.py'].split('\n');
const readLine = async (_path: string, line: number) => lines[line - 1] ?? null;
const at = (line: number, word: string) => ({
  path: 'a.py',
  line: line - 1,
  character: (lines[line - 1] ?? '').lastIndexOf(word),
});

describe('Questions about the flow of data', () => {
  let graph: BuiltGraph;
  beforeAll(async () => {
    graph = await BuiltGraph.ofFiles(files);
  });
  afterAll(() => graph?.close());

  const asked = async <T>(ask: (reader: Reader, models: FlowModels) => Promise<T>): Promise<T> =>
    ask(sessionReader(graph.session), await shippedModels());
  const linesOf = (places: readonly { readonly place: { readonly line: number } }[]) => [
    ...new Set(places.map(({ place: { line } }) => line)),
  ];

  it('show the way of a value step by step', async () => {
    const { steps } = await asked((reader, models) =>
      flowBetween(reader, models, { from: at(4, 'x'), to: at(7, 'y') }, readLine),
    );
    expect(steps?.map(({ kind, place: { line } }) => [kind, line])).toEqual([
      [null, 4],
      ['read', 6],
      ['argument', 2],
      ['read', 3],
      ['return', 6],
      ['assign', 6],
      ['read', 7],
    ]);
  });

  it('say which steps are guesses, take as few as they can, and none when only known flow is asked for', async () => {
    const text =
      'x = input()\ny = unknown(x)\nz = x\ndef f(a):\n    return a\nw = f(f(f(z)))\nw = unknown(z) if c else w\nprint(y, w)\n';
    const graph = await BuiltGraph.ofFiles({ 'a.py': text });
    try {
      const ways = async (to: number, knownOnly: boolean) => {
        const ends = {
          from: { path: 'a.py', line: 0, character: 0 },
          to: { path: 'a.py', line: 7, character: to },
        };
        const models = await shippedModels();
        const answer = await flowBetween(
          sessionReader(graph.session),
          models,
          { ...ends, knownOnly },
          async (_, line) => text.split('\n')[line - 1] ?? null,
        );
        return answer.steps?.map(({ kind, certainty }) => [kind, certainty]);
      };
      expect(await ways(6, false)).toEqual([
        [null, null],
        ['read', 'exact'],
        ['unknown_call', 'heuristic'],
        ['assign', 'exact'],
        ['read', 'exact'],
      ]);
      expect(await ways(6, true)).toBeUndefined();
      expect((await ways(9, false))?.map(([kind]) => kind)).not.toContain('unknown_call');
      expect(await ways(9, false)).toEqual(await ways(9, true));
    } finally {
      graph.close();
    }
  });

  it('are not sure of positions where nobody knows how elements are moved', async () => {
    const text =
      'x = input()\nl = [x]\nm = [x, 1]\nl.sort()\nn = [1, x]\ndel n[0]\nd = {"k": x}\nd.pop("j")\na, b, c, e = l[0], m[0], n[0], d["k"]\nprint(a, b, c, e)\n';
    expect(await sureness(text, [0, 3, 6, 9])).toEqual(['one_of', 'exact', 'one_of', 'exact']);
  });

  it('are no surer of a way than of which part is taken, which branch it came by, and which call it belongs to', async () => {
    const text =
      'x = input()\nl = [x, 1]\na = l[0]\nfor b in l: pass\nc = x if l else 1\ndef outer(p):\n    return lambda: p\nfor d in [outer(x)]: e = d()\nf = outer(x)()\nprint(a, b, c, e, f)\n';
    expect(await sureness(text, [6, 9, 12, 15, 18], 9)).toEqual(['exact', 'one_of', 'one_of', 'one_of', 'exact']);
  });

  it('say where a value stops and why', async () => {
    const { steps, stops } = await asked((reader, models) =>
      flowBetween(reader, models, { from: at(4, 'x'), to: at(8, 'z') }, readLine),
    );
    expect(steps).toBeNull();
    expect(stops.map(({ place: { line }, reason, name }) => [line, reason, name])).toEqual([
      [7, 'external', 'os.system'],
    ]);
  });

  it('cut slices backward, forward and between', async () => {
    const cut = (direction: 'backward' | 'forward', position: ReturnType<typeof at>, to?: ReturnType<typeof at>) =>
      asked((reader, models) => slice(reader, models, { position, direction, ...(to && { to }) }, readLine));
    expect(linesOf((await cut('backward', at(7, 'y'))).places)).toEqual([2, 3, 4, 6, 7]);
    expect(linesOf((await cut('forward', at(5, 'z'))).places)).toEqual([5, 8]);
    expect(linesOf((await cut('forward', at(6, 'x'), at(7, 'y'))).places)).toEqual([2, 3, 6, 7]);
  });

  it('say so where a function has too many definitions and uses to list them all', async () => {
    const text = `function many(a) {\n  let x, y;\n${'  if (a) x = 1; else y = x;\n'.repeat(800)}  return x;\n}\n`;
    const graph = await BuiltGraph.ofFiles({ 'many.js': text });
    try {
      const request = { position: { path: 'many.js', line: 802, character: 9 }, direction: 'backward' } as const;
      const read = async (_: string, line: number) => text.split('\n')[line - 1] ?? null;
      const ask = async (withControl: boolean) =>
        slice(sessionReader(graph.session), await shippedModels(), { ...request, withControl }, read);
      expect((await ask(true)).untold).toBe(1);
      const { untold, places } = await ask(false);
      expect(untold).toBe(1);
      // Every value that the variable is given may be the one, instead of none.
      expect(new Set(linesOf(places))).toEqual(new Set(Array.from({ length: 802 }, (_, line) => line + 2)));
    } finally {
      graph.close();
    }
    expect(
      (
        await asked((reader, models) =>
          slice(reader, models, { position: at(7, 'y'), direction: 'backward' }, readLine),
        )
      ).untold,
    ).toBeUndefined();
  });

  it('cut slices by the statements of a file, which follow no calls', async () => {
    const request = { position: at(7, 'y'), direction: 'backward', withControl: true } as const;
    const { places } = await asked((reader, models) => slice(reader, models, request, readLine));
    expect(linesOf(places)).toEqual([1, 2, 4, 6, 7]);
  });
});

/** How sure the ways are from the first name of a text to places in its ninth line. */
async function sureness(text: string, characters: readonly number[], line = 8) {
  const graph = await BuiltGraph.ofFiles({ 'a.py': text });
  try {
    const models = await shippedModels();
    const read = async (_: string, line: number) => text.split('\n')[line - 1] ?? null;
    const sure = async (character: number) => {
      const ends = { from: { path: 'a.py', line: 0, character: 0 }, to: { path: 'a.py', line, character } };
      const { steps } = await flowBetween(sessionReader(graph.session), models, ends, read);
      return leastSure((steps ?? []).flatMap(({ certainty }) => certainty ?? []));
    };
    return await Promise.all(characters.map(sure));
  } finally {
    graph.close();
  }
}
