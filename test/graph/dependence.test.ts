import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionReader } from '../../src/engine/session-reader.ts';
import { explainEdge } from '../../src/graph/explain-edge.ts';
import { dependenceSlice } from '../../src/graph/flow/dependence-slice.ts';
import type { GraphReader } from '../../src/graph/graph-reader.ts';
import { viewBuilders } from '../../src/graph/views/index.ts';
import { must } from '../../src/model/must.ts';
import { buildTable, ruleRun } from '../../src/model/tables/diagnostics.ts';
import type { ViewRequest } from '../../src/protocol/engine-api.ts';
import type { GraphView } from '../../src/protocol/graph-view.ts';
import { BuiltGraph } from '../tools/built-graph.ts';
import { shippedModels } from '../tools/shipped-models.ts';

const files = {
  'bank.py': `RATE = 2


def pay(amounts, limit):
    total = 0
    for amount in amounts:
        if amount > limit:
            continue
        total = total + amount * RATE
    print("done")
    return total
`,
  'bank.ts': `export function pick(a: number, b: number) {
  let best = a;
  if (b > best) best = b;
  else log(best);
  return best;
}
export function ask(a: boolean, b: number) {
  if (!(a || b < -1)) log(a);
  while (a && !!b) next(b);
}
`,
  'shop.py': `def price(self, spare):
    if not self.code:
        return 0
    if not (self.code and not spare):
        return 1
    return 2
`,
};
const readLine = async (path: string, line: number) => files[path as keyof typeof files]?.split('\n')[line - 1] ?? null;
const sources = { readLine, models: shippedModels };

let graph: BuiltGraph;
let reader: GraphReader;
beforeAll(async () => {
  graph = await BuiltGraph.ofFiles(files);
  for (const table of [buildTable, ruleRun]) await graph.session.createTable(table);
  reader = sessionReader(graph.session);
});
afterAll(() => graph.close());

const at = (path: string, line: number) => ({ position: { path, line: line - 1, character: 5 } });
const ask = (from: ViewRequest['from'], more: Partial<ViewRequest> = {}) =>
  viewBuilders.dependence(
    reader,
    { view: 'dependence', from, direction: 'both', kinds: [], depth: 1, budget: 300, ...more },
    sources,
  );
const drawn = ({ nodes, edges }: GraphView) => {
  const nameOf = (id: string) => nodes.find((node) => node.id === id)?.label;
  return edges
    .map(
      ({ source, target, kind, label = '', certainty }) =>
        `${nameOf(source)} --${[kind, label, certainty === 'exact' ? '' : certainty].filter(Boolean).join(' ')}-> ${nameOf(target)}`,
    )
    .sort();
};

describe('dependence', () => {
  it('shows what decides whether a statement runs, and whose values it reads', async () => {
    const view = await ask(at('bank.py', 9));
    expect(view).toMatchObject({ view: 'dependence', title: 'pay' });
    expect(drawn(view)).toEqual([
      'for amount in amounts: --DECIDES true-> if amount > limit:',
      'for amount in amounts: --GIVES_VALUE amount-> if amount > limit:',
      'for amount in amounts: --GIVES_VALUE amount-> total = total + amount * RATE',
      'if amount > limit: --DECIDES false-> total = total + amount * RATE',
      'if amount > limit: --DECIDES true-> continue',
      'pay --GIVES_VALUE amounts-> for amount in amounts:',
      'pay --GIVES_VALUE limit-> if amount > limit:',
      'total = 0 --GIVES_VALUE total one_of-> return total',
      'total = 0 --GIVES_VALUE total one_of-> total = total + amount * RATE',
      'total = total + amount * RATE --GIVES_VALUE total one_of-> return total',
    ]);
    expect(view.notes).toEqual([
      '7 statements: 3 where one decides whether the other runs, 7 where one may read what the other gave.',
      '1 value that is read comes from outside of it.',
    ]);
  });

  it('has a statement of its own for each branch of one line', async () => {
    expect(drawn(await ask(at('bank.ts', 2)))).toEqual([
      'best = b; --GIVES_VALUE best one_of-> return best;',
      'if (b > best) best = b; --DECIDES false-> log(best);',
      'if (b > best) best = b; --DECIDES true-> best = b;',
      'let best = a; --GIVES_VALUE best one_of-> return best;',
      'let best = a; --GIVES_VALUE best-> if (b > best) best = b;',
      'let best = a; --GIVES_VALUE best-> log(best);',
      'pick --GIVES_VALUE a-> let best = a;',
      'pick --GIVES_VALUE b-> best = b;',
      'pick --GIVES_VALUE b-> if (b > best) best = b;',
    ]);
  });

  it('says of a condition as the statement has it, also where that turns a question around', async () => {
    const decided = async (path: string, line: number) =>
      drawn(await ask(at(path, line))).filter((edge) => edge.includes('DECIDES'));
    expect(await decided('shop.py', 2)).toEqual([
      'if not (self.code and not spare): --DECIDES false-> return 2',
      'if not (self.code and not spare): --DECIDES true-> return 1',
      'if not self.code: --DECIDES false-> if not (self.code and not spare):',
      'if not self.code: --DECIDES true-> return 0',
    ]);
    expect(await decided('bank.ts', 8)).toEqual([
      'if (!(a || b < -1)) log(a); --DECIDES true-> log(a);',
      'while (a && !!b) next(b); --DECIDES true-> next(b);',
    ]);
  });

  it('says why: the rule, the places where the value is given and read, or what decides', async () => {
    const { edges } = await ask(at('bank.py', 9));
    const why = async (kind: string, label?: string) =>
      explainEdge(reader, must(edges.find((each) => each.kind === kind && each.label === label)).id, sources);
    const given = await why('GIVES_VALUE', 'amounts');
    expect(given.evidence.map(({ text }) => text.trim())).toEqual([
      'def pay(amounts, limit):',
      'for amount in amounts:',
    ]);
    const decided = await why('DECIDES', 'false');
    expect(decided.grounds?.[0]).toContain('(false)');
    expect(decided.evidence.map(({ text }) => text.trim())).toEqual([
      'if amount > limit:',
      'total = total + amount * RATE',
    ]);
  });

  it('counts statements that do not fit, and adds them when they are asked for', async () => {
    const few = await ask(at('bank.py', 9), { budget: 12 });
    expect(few.nodes.find(({ role }) => role === 'marker')?.label).toBe('4 more statements');
    const more = await ask(at('bank.py', 9), { budget: 12, unfold: [few.root] });
    expect(more.nodes.some(({ role }) => role === 'marker')).toBe(false);
  });

  it('is followed by slices from the statement that decides', async () => {
    const rows = await graph.rows(`
      SELECT n.file, n.node, n.line, k.name FROM syntax_node n JOIN syntax_kind k USING (kind) JOIN file f USING (file)
      WHERE f.path = 'bank.ts' AND k.name IN ('if_statement', 'call_expression')`);
    const [decides, call] = ['if_statement', 'call_expression'].map((kind) =>
      must(rows.find(({ name }) => name === kind)),
    );
    const slice = await dependenceSlice(reader, Number(decides?.file), Number(decides?.node), 'forward');
    const lines = await graph.rows(
      `SELECT DISTINCT line FROM syntax_node WHERE file = ${decides?.file} AND node IN (${[...slice].join()})`,
    );
    expect(lines.map(({ line }) => Number(line))).toContain(Number(call?.line));
  });

  it('does not know an edge of an older build', async () => {
    const id = `dependence:${(await ask(at('bank.py', 9))).root}:1>2:true`;
    await expect(explainEdge(reader, id, sources)).rejects.toThrow('older build');
  });
});
