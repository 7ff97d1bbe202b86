import { flowTables } from '../model/tables/flow.ts';
import type { EdgeExplanation, ViewNode } from '../protocol/graph-view.ts';
import { t } from '../protocol/translate.ts';
import { equal, parameter } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import { evidenceLines } from './evidence-lines.ts';
import { parseFlowArcId } from './flow-arc-id.ts';
import { flowRolesAround } from './flow-roles-around.ts';
import type { GraphReader } from './graph-reader.ts';
import { keyOfId } from './key-of-id.ts';
import { notFound } from './not-found.ts';
import { ruleText } from './rule-text.ts';
import { controlFlowView } from './views/control-flow-view.ts';
import type { ViewSources } from './views/view-sources.ts';

const blocks = from('block', flowTables.flowBlock)
  .where((t) => [equal(t.block.file, parameter('file', 'integer')), equal(t.block.unit, parameter('unit', 'integer'))])
  .select((t) => ({ block: t.block.block, first: t.block.first, last: t.block.last }));

/** Large enough for every picture that was opened. */
const budget = 100_000;

/** Why control goes from one block to another; null when the id is of no such edge. */
export async function explainArc(
  reader: GraphReader,
  id: string,
  sources: ViewSources,
): Promise<EdgeExplanation | null> {
  const arc = parseFlowArcId(id);
  if (!arc) return null;
  const asked = { from: { id: arc.unit }, direction: 'both', kinds: [], depth: 1, budget } as const;
  const view = await controlFlowView(reader, asked, sources);
  const edge = view.edges.find((each) => each.id === id);
  const unit = await keyOfId(reader, view.root);
  if (!edge || !unit) throw notFound(t('Control does not go this way any more; the picture is from an older build.'));
  const end = (of: string) => view.nodes.find((node) => node.id === of) as ViewNode;
  const rows = await reader.rows(blocks, { file: unit.file, unit: unit.node });
  const nodeOf = (block: number, which: 'first' | 'last') =>
    Number(rows.find((row) => Number(row.block) === block)?.[which] ?? -1);
  const [left, entered] = [nodeOf(arc.source, 'last'), nodeOf(arc.target, 'first')];
  return {
    edge,
    source: end(edge.source),
    target: end(edge.target),
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
