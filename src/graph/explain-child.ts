import { graphEdge } from '../model/tables/graph.ts';
import type { EdgeExplanation } from '../protocol/graph-view.ts';
import { equal, literal, parameter } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import { edgeId } from './edge-id.ts';
import { evidenceLines } from './evidence-lines.ts';
import { graphEdgeOf } from './graph-edge.ts';
import type { GraphReader } from './graph-reader.ts';
import { keyOfId } from './key-of-id.ts';
import type { NodeRow } from './node-row.ts';
import { notFound } from './not-found.ts';
import type { ReadLine } from './read-line.ts';
import { readNode } from './read-node.ts';
import { ruleText } from './rule-text.ts';
import { childEdgeOf } from './tree-view.ts';
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

/** Fields and variables lie in what they are named after; no edge of the graph says so. */
const namingRule = 'named-symbols';

/** Why a definition of an outline lies in another; null when the id is of no such edge. */
export async function explainChild(
  reader: GraphReader,
  id: string,
  readLine: ReadLine,
): Promise<EdgeExplanation | null> {
  const ends = childEdgeOf(id);
  if (!ends) return null;
  const [source, target] = [await nodeOf(reader, ends.source), await nodeOf(reader, ends.target)];
  if (!source || !target)
    throw notFound('One of the two is not in the graph any more; the picture is from an older build.');
  const edge = { id, source: source.id, target: target.id, kind: 'CONTAINS', certainty: 'exact', count: 1 } as const;
  const [row] = await reader.rows(contained, {
    file: source.file,
    node: source.node,
    child_file: target.file,
    child: target.node,
  });
  if (row) {
    const answer = await why(reader, edgeId(graphEdgeOf(row), source, target), readLine);
    return { ...answer, edge: { ...edge, rule: answer.edge.rule } };
  }
  return {
    edge: { ...edge, rule: namingRule },
    source: viewNode(source),
    target: viewNode(target),
    rule: await ruleText(reader, namingRule),
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
