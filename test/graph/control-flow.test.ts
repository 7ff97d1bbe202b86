import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionReader } from '../../src/engine/session-reader.ts';
import type { GraphReader } from '../../src/graph/graph-reader.ts';
import { viewBuilders } from '../../src/graph/views/index.ts';
import { withoutEmptyBlocks } from '../../src/graph/without-empty-blocks.ts';
import { buildTable } from '../../src/model/tables/diagnostics.ts';
import type { ViewRequest } from '../../src/protocol/engine-api.ts';
import { writePicture } from '../../src/protocol/export/write-picture.ts';
import type { GraphView } from '../../src/protocol/graph-view.ts';
import { BuiltGraph } from '../tools/built-graph.ts';
import { shippedModels } from '../tools/shipped-models.ts';

const files = {
  'bank.py': `LIMIT = 10


def pay(amounts):
    total = 0
    for amount in amounts:
        if amount < 0 and total:
            continue
        total = total + amount
        print(total)
    try:
        send(total)
    except OSError:
        return None
    return total
    print("never")


def deny(code):
    if not code:
        return 1
    return 2
`,
  'bank.ts': 'export const pick = (a: number) => {\n  while (true) {\n    if (a > 3) return a;\n    a++;\n  }\n};\n',
  'jump.py': 'def astray():\n    break\n',
  'many.js': `function many(a) {\n  let x, y;\n${'  if (a) x = 1; else y = x;\n'.repeat(800)}}\n`,
};
const lineOf = async (path: string, line: number) => files[path as keyof typeof files]?.split('\n')[line - 1] ?? null;

let graph: BuiltGraph;
let reader: GraphReader;
beforeAll(async () => {
  graph = await BuiltGraph.ofFiles(files);
  await graph.session.createTable(buildTable);
  reader = sessionReader(graph.session);
});
afterAll(() => graph.close());

const ask = (from: ViewRequest['from'], more: Partial<ViewRequest> = {}) =>
  viewBuilders['control-flow'](
    reader,
    { view: 'control-flow', from, direction: 'both', kinds: [], depth: 1, budget: 300, ...more },
    { readLine: lineOf, models: shippedModels },
  );
const drawn = ({ nodes, edges }: GraphView) => {
  const nameOf = (id: string) => nodes.find((node) => node.id === id)?.label;
  return edges.map(({ source, target, label = '' }) => `${nameOf(source)} --${label}-> ${nameOf(target)}`);
};
const at = (path: string, line: number, character: number) => ({ position: { path, line: line - 1, character } });

describe('control flow', () => {
  it('shows the blocks of the function around the cursor with their lines, and what leads from each to each', async () => {
    const view = await ask(at('bank.py', 9, 10));
    expect(view).toMatchObject({ view: 'control-flow', title: 'pay' });
    expect(drawn(view).sort()).toEqual(
      [
        'pay ---> total = 0 · amounts',
        'total = 0 · amounts ---> for amount in amounts:',
        'for amount in amounts: --true-> amount < 0 ?',
        'for amount in amounts: --false-> try:',
        'amount < 0 ? --true-> total ?',
        'amount < 0 ? --false-> total = total + amount · print(total)',
        'total ? --true-> continue',
        'total ? --false-> total = total + amount · print(total)',
        'continue --continue-> for amount in amounts:',
        'total = total + amount · print(total) --loop back-> for amount in amounts:',
        'try: ---> send(total)',
        'send(total) ---> return total',
        'send(total) --exception-> except OSError:',
        'except OSError: --true-> return None',
        'except OSError: --exception-> exit',
        'return None --return-> exit',
        'return total --return-> exit',
        'print("never") · (never reached) ---> exit',
      ].sort(),
    );
    expect(view.notes).toEqual(['Cyclomatic complexity 5.', '1 block is never reached.']);
  });

  it('says where control may go elsewhere, and nothing of values that were not told apart', async () => {
    expect((await ask({ name: 'jump.astray' })).notes).toContain(
      '1 place was not understood (unknown jump); control may go elsewhere there.',
    );
    expect(
      await graph.rows(`select f.path from flow_gap g join file f using (file) where g.reason = 'too_many_pairs'`),
    ).toEqual([{ path: 'many.js' }]);
    expect((await ask({ name: 'many' })).notes.filter((note) => note.includes('understood'))).toEqual([]);
  });

  it('asks what the code asks, so that true and false are true and false', async () => {
    expect(drawn(await ask({ name: 'bank.deny' }))).toEqual(
      expect.arrayContaining(['code ? --false-> return 1', 'code ? --true-> return 2']),
    );
  });

  it('gives every block the place of its lines, the entry that of the function', async () => {
    const { nodes, root } = await ask(at('bank.py', 9, 10));
    const placeOf = (label: string) => nodes.find((node) => node.label === label)?.place;
    const line = (line: number, column: number, endLine: number, endColumn: number) => ({
      path: 'bank.py',
      ...{ line, column, endLine, endColumn },
    });
    expect(placeOf('total = total + amount · print(total)')).toEqual(line(9, 9, 10, 21));
    expect(placeOf('amount < 0 ?')).toEqual(line(7, 12, 7, 22));
    expect(nodes.find(({ id }) => id === root)).toMatchObject({ label: 'pay', place: line(4, 5, 4, 8) });
  });

  it('starts from a symbol, a selection, a lambda, or the module around the cursor', async () => {
    expect((await ask({ name: 'bank.pay' })).root).toBe((await ask(at('bank.py', 9, 10))).root);
    expect(drawn(await ask(at('bank.py', 1, 3)))).toEqual([
      'bank ---> LIMIT = 10 · def pay(amounts): · def deny(code):',
      'LIMIT = 10 · def pay(amounts): · def deny(code): ---> exit',
    ]);
    expect(drawn(await ask(at('bank.ts', 3, 9))).filter((arc) => arc.includes('a > 3'))).toHaveLength(3);
    await expect(ask(at('gone.py', 1, 0))).rejects.toThrow('gone.py is not in the graph');
  });

  it('puts what does not fit behind a marker that opens', async () => {
    const small = await ask({ name: 'bank.pay' }, { budget: 12 });
    const marker = small.nodes.find(({ role }) => role === 'marker');
    expect(marker?.hidden).toBe((await ask({ name: 'bank.pay' })).nodes.length - small.nodes.length + 1);
    const whole = await ask({ name: 'bank.pay' }, { budget: 12, unfold: [marker?.id ?? ''] });
    expect(whole.nodes.some(({ role }) => role === 'marker')).toBe(false);
  });

  it('leaves the editor with its lines and what its edges say', async () => {
    const view = await ask({ name: 'bank.pay' });
    expect(writePicture(view, 'svg')).toMatch(/<tspan[^>]*>total = total \+ amount<\/tspan><tspan[^>]*>print\(total\)/);
    expect(writePicture(view, 'mermaid')).toContain('|"loop back"|');
  });
});

describe('blocks in which nothing happens', () => {
  const arc = (source: number, kind: string, target: number) => ({ source, target, kind });

  it('go when they only lead on, one after the other', () => {
    const arcs = [arc(0, 'false', 1), arc(1, 'next', 2), arc(2, 'next', 3), arc(9, 'next', 2)];
    expect(withoutEmptyBlocks(arcs, new Set([1, 2]))).toEqual({
      arcs: [arc(9, 'next', 3), arc(0, 'false', 3)],
      gone: new Set([1, 2]),
    });
  });

  it('stay when both edges say something else, when they branch, and when they lead to themselves', () => {
    for (const arcs of [
      [arc(0, 'true', 1), arc(1, 'return', 2)],
      [arc(0, 'next', 1), arc(1, 'true', 2), arc(1, 'false', 3)],
      [arc(0, 'next', 1), arc(1, 'next', 1)],
    ])
      expect(withoutEmptyBlocks(arcs, new Set([1]))).toEqual({ arcs, gone: new Set() });
  });
});
