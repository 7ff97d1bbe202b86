import { flowTables } from '../model/tables/flow.ts';
import type { EdgeExplanation } from '../protocol/graph-view.ts';
import { t } from '../protocol/translate.ts';
import { equal, parameter } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import { drawnEdge } from './drawn-edge.ts';
import { evidenceLines } from './evidence-lines.ts';
import { parseFlowArcId } from './flow-arc-id.ts';
import { flowRolesAround } from './flow-roles-around.ts';
import type { GraphReader } from './graph-reader.ts';
import { notFound } from './not-found.ts';
import { ruleText } from './rule-text.ts';
import { controlFlowView } from './views/control-flow-view.ts';
import type { ViewSources } from './views/view-sources.ts';

const blocks = from('block', flowTables.flowBlock)
  .where((t) => [equal(t.block.file, parameter('file', 'integer')), equal(t.block.unit, parameter('unit', 'integer'))])
  .select((t) => ({ block: t.block.block, first: t.block.first, last: t.block.last }));

/** Why control goes from one block to another; null when the id is of no such edge. */
export async function explainArc(
  reader: GraphReader,
  id: string,
  sources: ViewSources,
): Promise<EdgeExplanation | null> {
  const arc = parseFlowArcId(id);
  if (!arc) return null;
  const drawn = await drawnEdge(reader, controlFlowView, { id, unit: arc.unit }, sources);
  if (!drawn) throw notFound(t('Control does not go this way any more; the picture is from an older build.'));
  const { edge, source, target, unit } = drawn;
  const rows = await reader.rows(blocks, { file: unit.file, unit: unit.node });
  const nodeOf = (block: number, which: 'first' | 'last') =>
    Number(rows.find((row) => Number(row.block) === block)?.[which] ?? -1);
  const [left, entered] = [nodeOf(arc.source, 'last'), nodeOf(arc.target, 'first')];
  return {
    edge,
    source,
    target,
    rule: await ruleText(reader, edge.rule),
    confidence: null,
    score: null,
    reason: null,
    grounds: await flowRolesAround(reader, {
      file: unit.file,
      unit: unit.node,
      node: left < 0 && arc.kind === 'loop_back' ? entered : left, // Paths that meet lead on from a block without code.
      kind: arc.kind,
    }),
    evidence: await evidenceLines(
      reader,
      [left, entered].map((node) => ({ file: unit.file, node })),
      sources.readLine,
    ),
    candidates: [],
  };
}
