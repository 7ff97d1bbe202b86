import type { EdgeKind } from '../model/edge-kinds.ts';
import { graphEdge } from '../model/tables/graph.ts';
import type { EdgeExplanation } from '../protocol/graph-view.ts';
import { t } from '../protocol/translate.ts';
import { equal, literal, parameter } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import { edgeId } from './edge-id.ts';
import { evidenceLines } from './evidence-lines.ts';
import { graphEdgeOf } from './graph-edge.ts';
import type { GraphReader } from './graph-reader.ts';
import { keyOfId } from './key-of-id.ts';
import { type MemberEdgeKind, parseMemberEdgeId } from './member-edge-id.ts';
import type { NodeRow } from './node-row.ts';
import { notFound } from './not-found.ts';
import type { ReadLine } from './read-line.ts';
import { readNode } from './read-node.ts';
import { ruleText } from './rule-text.ts';
import { viewNode } from './view-node.ts';
import { why } from './why.ts';

const contained = from('edge', graphEdge)
  .where((t) => [
    equal(t.edge.kind, literal('CONTAINS')),
    equal(t.edge.source_file, parameter('file', 'integer')),
    equal(t.edge.source_node, parameter('node', 'integer')),
    equal(t.edge.target_file, parameter('child_file', 'integer')),
    equal(t.edge.target_node, parameter('child', 'integer')),
  ])
  .select((t) => t.edge);

/** What says so where no edge of the graph does: names of fields and variables, and the sites of fields. */
const grounds: Readonly<Record<MemberEdgeKind, { readonly rule: string; readonly edge: EdgeKind }>> = {
  child: { rule: 'named-symbols', edge: 'CONTAINS' },
  first: { rule: 'assigned-field-sites', edge: 'WRITES_FIELD' },
};

/** Why a definition lies in another, or a member gives a field its first value; null when the id is of no such edge. */
export async function explainMemberEdge(
  reader: GraphReader,
  id: string,
  readLine: ReadLine,
): Promise<EdgeExplanation | null> {
  const ends = parseMemberEdgeId(id);
  if (!ends) return null;
  const ground = grounds[ends.kind];
  const [source, target] = [await nodeOf(reader, ends.source), await nodeOf(reader, ends.target)];
  if (!source || !target)
    throw notFound(t('One of the two is not in the graph any more; the picture is from an older build.'));
  const edge = { id, source: source.id, target: target.id, kind: ground.edge, certainty: 'exact', count: 1 } as const;
  const rows = await reader.rows(contained, {
    file: source.file,
    node: source.node,
    child_file: target.file,
    child: target.node,
  });
  const [row] = ends.kind === 'child' ? rows : [];
  if (row) {
    const answer = await why(reader, edgeId(graphEdgeOf(row), source, target), readLine);
    return { ...answer, edge: { ...edge, rule: answer.edge.rule } };
  }
  return {
    edge: { ...edge, rule: ground.rule },
    source: viewNode(source),
    target: viewNode(target),
    rule: await ruleText(reader, ground.rule),
    confidence: null,
    score: null,
    reason: null,
    evidence: await evidenceLines(reader, [target, source], readLine),
    candidates: [],
  };
}

async function nodeOf(reader: GraphReader, id: string): Promise<NodeRow | null> {
  const key = await keyOfId(reader, id);
  return key && (await readNode(reader, key));
}
