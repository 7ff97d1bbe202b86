import type { Engine, EngineHost } from '../../src/engine/engine.ts';
import { EngineError } from '../../src/engine/engine.ts';
import { must } from '../../src/model/must.ts';
import type { BuildStage, BuildSummary, EngineStatus } from '../../src/protocol/build-view.ts';
import { type EdgeRow, engineErrorCodes, type SymbolRow } from '../../src/protocol/engine-api.ts';
import { runProcess } from '../../src/server/run-process.ts';
import { sampleExplanation, sampleGraph } from '../webview/sample-graph.ts';
import { sampleReport, sampleRules } from '../webview/sample-rules.ts';

const stages: readonly BuildStage[] = ['scan', 'extract', 'match', 'normalize', 'relate', 'graph', 'diagnose', 'store'];

/** Answers with canned data until the real engine is there. */
export function createFakeEngine(host: EngineHost): Engine {
  let status: EngineStatus = { state: 'empty', reason: 'No graph has been built yet.' };
  const change = (next: EngineStatus) => {
    status = next;
    host.status(next);
    return next;
  };
  const graph = () => {
    if (status.state !== 'ready')
      throw new EngineError(engineErrorCodes.noGraph, 'No graph has been built yet. Run Build Code Graph.');
    return sampleGraph;
  };
  const symbol = (id: string): SymbolRow => ({
    ...must(sampleGraph.nodes.find((each) => each.id === id)),
    path: 'shop/checkout.py',
    line: 8,
    column: 5,
    name: 'checkout',
  });
  return {
    open: async () => status,
    status: () => status,
    async build(_options, signal) {
      const before = status;
      for (const stage of stages) {
        for (let done = 0; done < 4; done++) {
          const progress = { stage, done, total: 4, message: `${stage} ${done} of 4` };
          change({ state: 'building', progress });
          host.progress(progress);
          await new Promise((resolve) => setTimeout(resolve, 60));
          if (signal.aborted) {
            change(before);
            throw new DOMException('Cancelled', 'AbortError');
          }
        }
      }
      change({
        state: 'ready',
        buildId: 'fake',
        files: 5,
        nodes: 40,
        edges: 61,
        failedRules: 1,
        builtAt: new Date().toISOString(),
      });
      return summary;
    },
    clear: async () => change({ state: 'empty', reason: 'The stored graph was deleted.' }),
    async hover() {
      const root = must(graph().nodes[0]);
      const count = { exact: 3, uncertain: 1, unresolved: 0 };
      return {
        symbol: root,
        stale: false,
        counts: [
          { kind: 'CALLS', title: 'Calls', direction: 'in', ...count },
          { kind: 'CALLS', title: 'Calls', direction: 'out', ...count, unresolved: 2 },
        ],
      };
    },
    neighbourhood: async ({ from }) => {
      const view = graph();
      if (!('id' in from) || from.id !== '3') return view;
      const more = ['20', '21', '22'].map((id) => ({
        ...must(view.nodes[2]),
        id,
        label: `gross${id}`,
        localName: `gross${id}`,
        parent: null,
      }));
      return {
        ...view,
        nodes: [must(view.nodes[2]), ...more],
        edges: more.map(({ id }) => ({ ...must(view.edges[0]), id: `x${id}`, source: '3', target: id })),
      };
    },
    why: async () => sampleExplanation,
    symbols: async () => [symbol('1')],
    async edges() {
      const edges = graph().edges.map(
        (edge): EdgeRow => ({
          ...edge,
          direction: 'out',
          other: must(sampleGraph.nodes.find((each) => each.id === edge.target)),
          path: 'shop/checkout.py',
          line: 9,
          column: 5,
        }),
      );
      return { symbol: symbol('1'), edges };
    },
    query: async () => ({ columns: [], rows: [], truncated: false }),
    rules: async () => (graph().nodes.length > 0 ? sampleRules : []),
    rule: async (id) => sampleReport(id),
    close: async () => {},
  };
}

const summary: BuildSummary = {
  buildId: 'fake',
  folders: [],
  languages: [],
  skipped: [],
  syntaxProblems: 0,
  nodes: [{ name: 'FUNCTION', count: 40 }],
  edges: [{ name: 'CALLS', count: 61 }],
  certainty: [],
  rules: { run: 7, failed: 1, skipped: 1, fellBack: 1 },
  stages: [],
  milliseconds: 900,
  peakMemoryBytes: 1e8,
  storage: '.codeanatomy/graph.duckdb',
  messages: [],
};

if (process.argv[1]?.endsWith('fake-engine.cjs')) void runProcess(createFakeEngine);
