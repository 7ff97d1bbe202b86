import type { FlowStop } from '../../protocol/flow-view.ts';
import type { HarmlessSource } from '../../protocol/taint-view.ts';
import { stopsOf } from '../flow/flow-between.ts';
import { linesOf } from '../flow/lines-of.ts';
import { walk } from '../flow/walk.ts';
import type { GraphReader } from '../graph-reader.ts';
import type { ReadLine } from '../read-line.ts';
import type { TaintEnds, TaintGround } from './taint-ends.ts';
import { taintFlow } from './taint-flow.ts';
import { isTakenBy } from './tainted-flows.ts';

/** Sources whose values get to no sink at all, with where they stop and why. */
export async function harmlessSources(
  reader: GraphReader,
  { steps, instances }: TaintGround,
  { sources, sinks, barriers }: TaintEnds,
  readLine: ReadLine,
): Promise<readonly HarmlessSource[]> {
  const found: HarmlessSource[] = [];
  const isBarrier = (at: number): boolean => barriers.has(at);
  for (const [start, { title, name, isOwn }] of [...sources].sort(([left], [right]) => left - right)) {
    const way = walk(steps, [start], {
      ...taintFlow(instances, isOwn),
      isBarrier: ({ at }) => isBarrier(at),
    });
    if (way.visits.some((each) => sinks.get(each.at)?.some((sink) => isTakenBy(sink, each)) && !isBarrier(each.at)))
      continue;
    const cleaned = [...new Set(way.visits.map(({ at }) => at).filter(isBarrier))];
    const lines = await linesOf(reader, [start, ...cleaned], readLine);
    const line = lines.get(start);
    if (!line) continue;
    const sanitized = cleaned.flatMap((at): readonly FlowStop[] => {
      const where = lines.get(at);
      return where ? [{ ...where, reason: 'sanitized', name: barriers.get(at)?.[0]?.name ?? '' }] : [];
    });
    const open = (await stopsOf(reader, way, readLine)).filter(
      ({ place }) => !sanitized.some((each) => each.place.line === place.line && each.place.path === place.path),
    );
    found.push({ source: `${title} (${name})`, ...line, stops: [...sanitized, ...open] });
  }
  return found;
}
