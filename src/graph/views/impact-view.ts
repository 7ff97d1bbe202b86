import { syntaxNode } from '../../model/tables/extraction.ts';
import { graphNode } from '../../model/tables/graph.ts';
import type { ViewRequest } from '../../protocol/engine-api.ts';
import type { GraphView, ViewEdge, ViewNode } from '../../protocol/graph-view.ts';
import { numberText, t } from '../../protocol/translate.ts';
import { equal, greater, lessEqual, literal, oneOf, parameter } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { buildStamp } from '../build-stamp.ts';
import { groupsOf } from '../fold-id.ts';
import type { GraphReader } from '../graph-reader.ts';
import { impactNotes } from '../impact-notes.ts';
import { markerNode } from '../marker-node.ts';
import { keyText, type NodeKey } from '../node-key.ts';
import type { NodeRow } from '../node-row.ts';
import { quotient } from '../quotient.ts';
import { type Reach, reach } from '../reach.ts';
import { readNodes } from '../read-nodes.ts';
import { resolveAddress } from '../resolve-address.ts';
import { type RingItem, rings } from '../rings.ts';
import { testCode } from '../test-code.ts';
import { viewLimits } from '../view-limits.ts';

/** Edges by which a change is noticed at the other end. */
const kinds = ['CALLS', 'INHERITS', 'OVERRIDES', 'HAS_TYPE', 'DECORATES', 'IMPORTS_SYMBOL', 'REFERS_TO'];
const limits = { nodes: 3000, steps: 16, members: 2000 } as const;

/** More symbols than these are not looked at one by one. */
const mostByThemselves = 30;

/** Definitions inside a definition; a change of a class is a change of its members. */
const inside = from('root', syntaxNode)
  .where((t) => [equal(t.root.file, parameter('file', 'integer')), equal(t.root.node, parameter('node', 'integer'))])
  .join('member', graphNode, (t) => [
    equal(t.member.file, t.root.file),
    greater(t.member.node, t.root.node),
    lessEqual(t.member.node, t.root.last),
  ])
  .where((t) =>
    oneOf(t.member.kind, ...['CLASS', 'INTERFACE', 'METHOD', 'FUNCTION', 'FIELD'].map((kind) => literal(kind))),
  )
  .select((t) => ({ file: t.member.file, node: t.member.node }));

/** Everything that can reach a symbol, folded by where it lies. */
export async function impactView(reader: GraphReader, asked: ViewRequest): Promise<GraphView> {
  const { node: root, notes } = await resolveAddress(reader, asked.from);
  const starts = [root, ...(await membersOf(reader, root))];
  const limit = `limit:${root.id}`;
  const mostNodes = limits.nodes * (1 + (asked.unfold ?? []).filter((id) => id === limit).length);
  const found = await reach(reader, starts, {
    kinds: asked.kinds.length > 0 ? asked.kinds : kinds,
    direction: 'in',
    mostNodes,
    mostSteps: limits.steps,
  });
  const own = new Set(starts.map(keyText));
  const reached = [...found.distances.keys()].filter((key) => !own.has(key));
  const nodes = await readNodes(reader, [root, ...reached.map(keyOf)]);
  const end = (key: string) => (own.has(key) ? keyText(root) : key);
  const leading = leadingSteps(found);
  const isLarge = reached.length > mostByThemselves;
  const { isTestFile } = await testCode(reader);
  const items = [...nodes.values()].map((node): RingItem => {
    const isTest = isTestFile(node.path ?? '');
    const distance = found.distances.get(keyText(node)) ?? 0;
    return keyText(node) === keyText(root)
      ? { node, groups: [], count: 1, distance: 0, isTest, role: 'root' }
      : { node, groups: placeOf(node, isLarge), count: 1, distance, isTest };
  });
  const edges = leading.map(({ from, other, ...step }) => ({
    ...step,
    source: end(keyText(other)),
    target: end(from),
  }));
  const plan = { budget: viewLimits.budget(asked), unfold: (asked.unfold ?? []).filter((id) => id !== limit) };
  const picture = await (isLarge ? rings : quotient)(reader, items, edges, plan);
  const marker = found.isComplete ? null : limitMarker(limit, root.id, reached.length);
  return {
    view: 'impact',
    root: root.id,
    title: root.localName || root.name || root.kind,
    nodes: [...picture.nodes, ...(marker ? [marker.node] : [])],
    edges: [...picture.edges, ...(marker ? [marker.edge] : [])],
    notes: [
      ...notes,
      ...impactNotes(items, {
        folded: picture.folded,
        isCut: marker !== null,
        isLarge,
        leftOut: found.steps.length - leading.length,
      }),
    ],
    stamp: await buildStamp(reader),
  };
}

async function membersOf(reader: GraphReader, root: NodeRow): Promise<readonly NodeKey[]> {
  if (root.file < 0 || !['CLASS', 'INTERFACE', 'ENUM', 'NAMESPACE', 'MODULE'].includes(root.kind)) return [];
  const rows = await reader.rows(inside, { file: root.file, node: root.node });
  return rows.slice(0, limits.members).map((row) => ({ file: Number(row.file), node: Number(row.node) }));
}

/** Kinds that say more about two symbols than that one names the other. */
const telling = new Set(['CALLS', 'INHERITS', 'HAS_TYPE', 'IMPORTS_SYMBOL', 'OVERRIDES', 'DECORATES']);

/** The steps that lead nearer to the start; others make a web in which the ways of a change are not seen. */
function leadingSteps({ steps, distances }: Reach): Reach['steps'] {
  const pair = ({ from, other }: Reach['steps'][number]) => `${from} ${keyText(other)}`;
  const nearer = steps.filter(({ from, other }) => (distances.get(keyText(other)) ?? 0) > (distances.get(from) ?? 0));
  const told = new Set(nearer.filter(({ kind }) => telling.has(kind)).map(pair));
  return nearer.filter((step) => step.kind !== 'REFERS_TO' || !told.has(pair(step)));
}

function keyOf(key: string): NodeKey {
  const [file = 0, node = 0] = key.split(':').map(Number);
  return { file, node };
}

/** A symbol is an item of the definition around it, a module of its file, or of its folder where it stands beside the file. */
function placeOf(node: NodeRow, isInFile: boolean): readonly string[] {
  if (node.path === null) return [];
  if (node.kind !== 'MODULE') return groupsOf(node.path, node.container);
  return groupsOf(node.path, -1).slice(0, isInFile ? undefined : -1);
}

function limitMarker(id: string, root: string, reached: number): { readonly node: ViewNode; readonly edge: ViewEdge } {
  const label = t('more than {0}', numberText(reached));
  return {
    node: markerNode(id, label, 1, { qualifiedName: t('The search stopped here; open to search on.') }),
    edge: { id: `edge:${id}`, kind: 'CALLS', source: id, target: root, certainty: 'unresolved', rule: '', count: 1 },
  };
}
