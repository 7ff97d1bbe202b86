import { syntaxNode } from '../../model/tables/extraction.ts';
import { graphNode } from '../../model/tables/graph.ts';
import type { ViewRequest } from '../../protocol/engine-api.ts';
import type { GraphView, ViewEdge, ViewNode } from '../../protocol/graph-view.ts';
import { counted, numberText, t } from '../../protocol/translate.ts';
import { equal, greater, lessEqual, literal, oneOf, parameter } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { buildStamp } from '../build-stamp.ts';
import { groupsOf } from '../fold-id.ts';
import type { GraphReader } from '../graph-reader.ts';
import { markerNode } from '../marker-node.ts';
import { keyText, type NodeKey } from '../node-key.ts';
import type { NodeRow } from '../node-row.ts';
import { quotient } from '../quotient.ts';
import { type Reach, reach } from '../reach.ts';
import { readNodes } from '../read-nodes.ts';
import { resolveAddress } from '../resolve-address.ts';
import { viewLimits } from '../view-limits.ts';

/** Edges by which a change is noticed at the other end. */
const kinds = ['CALLS', 'INHERITS', 'OVERRIDES', 'HAS_TYPE', 'DECORATES', 'IMPORTS_SYMBOL', 'REFERS_TO'];
const limits = { nodes: 3000, steps: 16, members: 2000 } as const;

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
  const picture = await quotient(
    reader,
    [...nodes.values()].map((node) => {
      const isRoot = keyText(node) === keyText(root);
      return { node, groups: isRoot ? [] : placeOf(node), count: 1, ...(isRoot ? { role: 'root' as const } : {}) };
    }),
    leading.map(({ from, other, kind, edges, edge }) => ({
      source: end(keyText(other)),
      target: end(from),
      kind,
      edges,
      edge,
    })),
    { budget: viewLimits.budget(asked), unfold: (asked.unfold ?? []).filter((id) => id !== limit) },
  );
  const marker = found.isComplete ? null : limitMarker(limit, root.id, reached.length);
  return {
    view: 'impact',
    root: root.id,
    title: root.localName || root.name || root.kind,
    nodes: [...picture.nodes, ...(marker ? [marker.node] : [])],
    edges: [...picture.edges, ...(marker ? [marker.edge] : [])],
    notes: [
      ...notes,
      ...notesOf(reached.length, found.distances, picture.folded, marker !== null),
      ...leftOut(found.steps.length - leading.length),
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

const leftOut = (steps: number): readonly string[] =>
  steps === 0
    ? []
    : [
        counted(
          steps,
          '{0} connection that leads no nearer, or that another edge shows, left out.',
          '{0} connections that lead no nearer, or that another edge shows, left out.',
        ),
      ];

function keyOf(key: string): NodeKey {
  const [file = 0, node = 0] = key.split(':').map(Number);
  return { file, node };
}

/** A module is an item of its folder, anything else of the definition around it. */
const placeOf = (node: NodeRow): readonly string[] =>
  node.path === null
    ? []
    : node.kind === 'MODULE'
      ? groupsOf(node.path, -1).slice(0, -1)
      : groupsOf(node.path, node.container);

function notesOf(
  reached: number,
  distances: ReadonlyMap<string, number>,
  folded: number,
  isCut: boolean,
): readonly string[] {
  const direct = [...distances.values()].filter((distance) => distance === 1).length;
  const furthest = Math.max(0, ...distances.values());
  return [
    reached === 0
      ? t('Nothing in the workspace reaches this.')
      : `${counted(reached, '{0} symbol', '{0} symbols')} ${counted(furthest, 'in {0} step;', 'in {0} steps;')} ${t('{0} directly.', numberText(direct))}`,
    ...(folded > 0
      ? [
          counted(
            folded,
            '{0} symbol stands in folds; open one to see them.',
            '{0} symbols stand in folds; open one to see them.',
          ),
        ]
      : []),
    ...(isCut
      ? [
          counted(
            reached,
            'The search stopped after {0} symbol; more may reach this.',
            'The search stopped after {0} symbols; more may reach this.',
          ),
        ]
      : []),
  ];
}

function limitMarker(id: string, root: string, reached: number): { readonly node: ViewNode; readonly edge: ViewEdge } {
  const label = t('more than {0}', numberText(reached));
  return {
    node: markerNode(id, label, 1, { qualifiedName: t('The search stopped here; open to search on.') }),
    edge: { id: `edge:${id}`, kind: 'CALLS', source: id, target: root, certainty: 'unresolved', rule: '', count: 1 },
  };
}
