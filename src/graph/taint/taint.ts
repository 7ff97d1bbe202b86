import type { TaintAnswer, TaintFinding, TaintRequest } from '../../protocol/taint-view.ts';
import { pathTo } from '../flow/flow-between.ts';
import type { GraphReader } from '../graph-reader.ts';
import type { ReadLine } from '../read-line.ts';
import { harmlessSources } from './harmless-sources.ts';
import type { ModelSet } from './modelled-flow.ts';
import { certaintyOf, type TaintedFlow, taintedFlows } from './tainted-flows.ts';

/** Values of sources that get to sinks, each with its whole way in words. */
export async function taint(
  reader: GraphReader,
  set: ModelSet,
  request: TaintRequest,
  readLine: ReadLine,
): Promise<Omit<TaintAnswer, 'problems' | 'version'>> {
  const { flows, ground, ends, categories, absent, cut } = await taintedFlows(reader, set, request);
  const findings: TaintFinding[] = [];
  for (const flow of flows) findings.push(await findingOf(reader, flow, readLine));
  const harmless = request.withStops ? await harmlessSources(reader, ground, ends, readLine) : [];
  const told = categories.map(({ id, title, help, cwe }) => ({ id, title, help, cwe }));
  return { findings: findings.toSorted(byPlace), harmless, categories: told, absent, cut };
}

async function findingOf(reader: GraphReader, flow: TaintedFlow, readLine: ReadLine): Promise<TaintFinding> {
  const { source, sink, visit } = flow;
  return {
    category: sink.category,
    source: `${source.title} (${source.name})`,
    sink: sink.name,
    certainty: certaintyOf(flow),
    path: await pathTo(reader, visit, readLine),
  };
}

function byPlace(left: TaintFinding, right: TaintFinding): number {
  const [a, b] = [left.path.at(-1)?.place, right.path.at(-1)?.place];
  if (!a || !b) return 0;
  return (
    Number(a.path > b.path) - Number(a.path < b.path) ||
    a.line - b.line ||
    a.column - b.column ||
    Number(left.category > right.category) - Number(left.category < right.category)
  );
}
