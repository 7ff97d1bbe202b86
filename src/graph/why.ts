import { factTables } from '../model/tables/facts.ts';
import { graphEdge } from '../model/tables/graph.ts';
import type { EdgeExplanation } from '../protocol/graph-view.ts';
import { t } from '../protocol/translate.ts';
import { equal, literal, parameter } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import { edgeId } from './edge-id.ts';
import { evidenceLines } from './evidence-lines.ts';
import { type GraphEdge, graphEdgeOf } from './graph-edge.ts';
import type { GraphReader } from './graph-reader.ts';
import { keyOfId } from './key-of-id.ts';
import { missingTarget } from './missing-target.ts';
import { keyText, type NodeKey } from './node-key.ts';
import type { NodeRow } from './node-row.ts';
import { notFound } from './not-found.ts';
import { outsideGrounds } from './outside/outside-grounds.ts';
import { parseEdgeId } from './parse-edge-id.ts';
import type { ReadLine } from './read-line.ts';
import { readNode } from './read-node.ts';
import { readNodes } from './read-nodes.ts';
import { ruleText } from './rule-text.ts';
import { syntaxParent } from './syntax-parent.ts';
import { viewNode } from './view-node.ts';

const { callSite } = factTables;

const fromSource = from('edge', graphEdge)
  .where((t) => [
    equal(t.edge.source_file, parameter('file', 'integer')),
    equal(t.edge.source_node, parameter('node', 'integer')),
    equal(t.edge.kind, parameter('kind', 'text')),
  ])
  .select((t) => t.edge);

/** Call sites of a callable that call a target; an edge between callables names only the first. */
const callSites = from('call', callSite)
  .where((t) => [equal(t.call.file, parameter('file', 'integer')), equal(t.call.caller, parameter('node', 'integer'))])
  .join('edge', graphEdge, (t) => [
    equal(t.edge.kind, literal('CALL_TARGET')),
    equal(t.edge.source_file, t.call.file),
    equal(t.edge.source_node, t.call.node),
    equal(t.edge.target_file, parameter('target_file', 'integer')),
    equal(t.edge.target_node, parameter('target_node', 'integer')),
  ])
  .select((t) => ({ node: t.call.node }));

const shownEvidence = 20;

/** Why an edge is in the graph: its rule, the source lines it comes from, and what else could be meant. */
export async function why(reader: GraphReader, id: string, readLine: ReadLine): Promise<EdgeExplanation> {
  const { edge, alike, source, targets } = await findEdge(reader, id);
  const target = targets.get(keyText(edge.target)) ?? null;
  const viewOf = (other: GraphEdge) => {
    const node = targets.get(keyText(other.target));
    return node ? viewNode(node) : missingTarget(source.id, other.detail, other.reason);
  };
  return {
    edge: {
      id: edgeId(edge, source, target),
      kind: edge.kind,
      source: source.id,
      target: viewOf(edge).id,
      certainty: edge.certainty,
      rule: edge.rule,
      count: 1,
    },
    source: viewNode(source),
    target: viewOf(edge),
    rule: await ruleText(reader, edge.rule),
    confidence: edge.confidence,
    score: edge.score,
    grounds: await outsideGrounds(reader, edge),
    reason: edge.reason,
    evidence: await evidenceLines(reader, await evidenceOf(reader, edge, alike), readLine),
    candidates: candidatesOf(edge, alike).map((other) => ({
      edge: edgeId(other, source, targets.get(keyText(other.target)) ?? null),
      target: viewOf(other),
      score: other.score,
    })),
  };
}

interface Found {
  readonly edge: GraphEdge;
  /** All edges of that kind from the same source. */
  readonly alike: readonly GraphEdge[];
  readonly source: NodeRow;
  readonly targets: ReadonlyMap<string, NodeRow>;
}

async function findEdge(reader: GraphReader, id: string): Promise<Found> {
  const address = parseEdgeId(id);
  if (!address)
    throw notFound(
      /^edge:/.test(id)
        ? t('This edge stands for several edges of the graph; open the node at its end to see them one by one.')
        : t('{0} is not the id of an edge.', id),
    );
  const key = await keyOfId(reader, address.source);
  const source = key && (await readNode(reader, key));
  if (!key || !source) throw notFound(gone(id));
  const alike =
    address.kind === 'AST_PARENT_OF'
      ? await syntaxParent(reader, await keyOfId(reader, address.target), key)
      : (await reader.rows(fromSource, { ...key, kind: address.kind })).map(graphEdgeOf);
  const targets = await readNodes(
    reader,
    alike.map(({ target }) => target),
  );
  const [edge] = alike
    .filter((each) => edgeId(each, source, targets.get(keyText(each.target)) ?? null) === id)
    .toSorted((left, right) => right.score - left.score || (left.rule < right.rule ? -1 : 1));
  if (!edge) throw notFound(gone(id));
  return { edge, alike, source, targets };
}

const gone = (id: string): string => t('The graph has no edge {0}; it may come from an older build.', id);

/** Targets of which one is meant, best first. */
const candidatesOf = (edge: GraphEdge, alike: readonly GraphEdge[]): readonly GraphEdge[] =>
  edge.certainty === 'exact' || edge.certainty === 'unresolved'
    ? []
    : alike
        .filter((other) => other !== edge && other.evidence === edge.evidence)
        .toSorted(
          (left, right) =>
            right.score - left.score || left.target.file - right.target.file || left.target.node - right.target.node,
        );

/** The place the edge names, then the other places that show an edge between the same two nodes. */
async function evidenceOf(
  reader: GraphReader,
  edge: GraphEdge,
  alike: readonly GraphEdge[],
): Promise<readonly NodeKey[]> {
  const same = alike.filter((other) => keyText(other.target) === keyText(edge.target) && edge.target.file >= -1);
  const sites =
    edge.kind === 'CALLS' && edge.target.file >= -1
      ? await reader.rows(callSites, {
          ...edge.source,
          target_file: edge.target.file,
          target_node: edge.target.node,
        })
      : [];
  const more = [...same.map(({ evidence }) => evidence), ...sites.map(({ node }) => Number(node))];
  return [edge.evidence, ...more.toSorted((left, right) => left - right)]
    .slice(0, shownEvidence)
    .map((node) => ({ file: edge.source.file, node }));
}
