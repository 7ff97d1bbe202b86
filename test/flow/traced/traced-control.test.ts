import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { BuiltGraph } from '../../tools/built-graph.ts';
import { drawnProgram } from './drawn-programs.ts';
import { type MarkedFlow, markedFlows } from './marked-flow.ts';
import { traceProgram } from './trace-program.ts';
import { writtenPrograms } from './written-programs.ts';

const seed = Number(process.env.CODE_ANATOMY_SEED ?? 20_261);
const count = Number(process.env.CODE_ANATOMY_TRACED ?? 20);
const drawn = fc.sample(drawnProgram, { numRuns: count, seed });
const files = new Map([...Object.values(writtenPrograms), ...drawn].map((text, at) => [`p${at}.js`, text]));

/** Every way that control takes when programs run is a path of their graphs, block by block, from the start to the end. */
describe('Control flow that was traced', () => {
  let flows: ReadonlyMap<string, MarkedFlow>;

  beforeAll(async () => {
    const graph = await BuiltGraph.ofFiles(Object.fromEntries(files));
    flows = await markedFlows(graph);
    graph.close();
  });

  it.each(Object.keys(writtenPrograms).map((title, at) => [title, `p${at}.js`] as const))('%s', async (_, path) => {
    const { seen, differences } = await differencesIn(path, 50);
    expect(differences).toEqual([]);
    expect(seen).toBeGreaterThan(2);
  });

  it(`of ${count} drawn JavaScript programs (seed ${seed})`, async () => {
    let all = 0;
    for (const path of [...files.keys()].slice(-count)) {
      const { seen, differences } = await differencesIn(path, 20);
      all += seen;
      expect(differences).toEqual([]);
    }
    // Programs that do nothing would prove nothing.
    expect(all).toBeGreaterThan(count * 20);
  });

  /** What was seen that the graph does not have, with the program. */
  async function differencesIn(path: string, runs: number) {
    const text = files.get(path) ?? '';
    const activations = await traceProgram(text, runs);
    const differences = activations.flatMap((each) => flows.get(path)?.difference(each) ?? []);
    const lines = differences.length > 0 ? text.split('\n').map((line, at) => `${at + 1} ${line}`) : [];
    return { seen: activations.length, differences: [...new Set(differences), ...lines] };
  }
});
