import { sessionReader } from '../../src/engine/session-reader.ts';
import { placesOf } from '../../src/graph/flow/places.ts';
import { walk } from '../../src/graph/flow/walk.ts';
import { modelledFlow } from '../../src/graph/taint/modelled-flow.ts';
import type { BuiltGraph } from '../tools/built-graph.ts';
import { shippedModels } from '../tools/shipped-models.ts';
import type { FlowFact } from './suite.ts';

/** A value that is at one line and may be at another. */
export interface FlowSaid {
  readonly path: string;
  readonly line: number;
  readonly sourcePath: string;
  readonly sourceLine: number;
}

/** Occurrences of a name that is a source, and arguments of calls by the line of the call. */
const sourceRows = (name: string) =>
  `select n.file, n.node, f.path, n.line from syntax_node n join reference r using (file, node) join token t on t.token = r.token join file f on f.file = n.file where t.text = '${name}' and r.role = 'read'`;
const sinkRows = `select a.file, a.value, f.path, c.line from argument a join syntax_node c on c.file = a.file and c.node = a.call join call_site s on s.file = a.file and s.node = a.call join syntax_node n on n.file = a.file and n.node = s.callee join token t on t.token = n.token join file f on f.file = a.file where t.text like 'SINK%'`;

/** Which values of sources reach the arguments of sinks, by the names the facts use for sources. */
export async function flowsOf(graph: BuiltGraph, facts: readonly FlowFact[]): Promise<readonly FlowSaid[]> {
  const names = new Set(facts.flatMap(({ source }) => (source?.text === undefined ? [] : [source.text])));
  const models = await shippedModels();
  const reader = sessionReader(graph.session);
  const { steps } = await modelledFlow(reader, models);
  const places = await placesOf(reader);
  const sinks = new Map<number, { readonly path: string; readonly line: number }>();
  for (const row of await graph.rows(sinkRows))
    sinks.set(places.of(Number(row.file), Number(row.value)), { path: String(row.path), line: Number(row.line) });
  const said: FlowSaid[] = [];
  for (const name of names) {
    for (const row of await graph.rows(sourceRows(name))) {
      const start = places.of(Number(row.file), Number(row.node));
      const { visits } = walk(steps, [start], { direction: 'forward', withDerived: true });
      for (const { at, path } of visits) {
        const sink = path.length === 0 ? sinks.get(at) : undefined;
        if (sink) said.push({ ...sink, sourcePath: String(row.path), sourceLine: Number(row.line) });
      }
    }
  }
  return said;
}
