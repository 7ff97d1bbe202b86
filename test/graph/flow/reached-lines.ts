import { sessionReader } from '../../../src/engine/session-reader.ts';
import { placesOf } from '../../../src/graph/flow/places.ts';
import { walk } from '../../../src/graph/flow/walk.ts';
import { modelledFlow, stepsOf } from '../../../src/graph/taint/modelled-flow.ts';
import type { BuiltGraph } from '../../tools/built-graph.ts';
import { shippedModels } from '../../tools/shipped-models.ts';

const sources = `select r.file, r.node from reference r join token t on t.token = r.token where t.text = 'SOURCE'`;
const sinks = `select a.file, a.value, c.line, f.path from argument a join syntax_node c on c.file = a.file and c.node = a.call join call_site s on s.file = a.file and s.node = a.call join reference r on r.file = a.file and r.node = s.callee join token t on t.token = r.token join file f on f.file = a.file where t.text = 'SINK'`;

/** Lines of sinks that some source reaches, as `path:line`. */
export async function reachedLines(graph: BuiltGraph, knownOnly: boolean): Promise<readonly string[]> {
  const reader = sessionReader(graph.session);
  const places = await placesOf(reader);
  const steps = stepsOf(await modelledFlow(reader, await shippedModels()), knownOnly);
  const starts = (await graph.rows(sources)).map(({ file, node }) => places.of(Number(file), Number(node)));
  const { visits } = walk(steps, starts, { direction: 'forward', withDerived: true });
  const reached = new Set(visits.filter(({ path }) => path.length === 0).map(({ at }) => at));
  const rows = (await graph.rows(sinks)).filter((row) => reached.has(places.of(Number(row.file), Number(row.value))));
  return [...new Set(rows.map(({ path, line }) => `${path}:${line}`))];
}
