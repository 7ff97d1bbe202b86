import { fileTable } from '../../model/tables/extraction.ts';
import { graphEdge } from '../../model/tables/graph.ts';
import type { ViewRequest } from '../../protocol/engine-api.ts';
import type { GraphView, ViewNode } from '../../protocol/graph-view.ts';
import { counted, t } from '../../protocol/translate.ts';
import { equal, greaterEqual, literal } from '../../relation/expressions.ts';
import { argMin, count, min } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import { buildStamp } from '../build-stamp.ts';
import { connectedComponents } from '../connected-components.ts';
import { groupsOf } from '../fold-id.ts';
import type { QuotientEdge } from '../folded-edges.ts';
import type { QuotientItem } from '../folded-nodes.ts';
import { graphEdgeOf } from '../graph-edge.ts';
import type { GraphReader } from '../graph-reader.ts';
import { keyText, type NodeKey } from '../node-key.ts';
import type { NodeRow } from '../node-row.ts';
import { quotient } from '../quotient.ts';
import { readNodes } from '../read-nodes.ts';
import { resolveAddress } from '../resolve-address.ts';
import { viewLimits } from '../view-limits.ts';

/** Every import between two modules, or of a module outside; the first place stands for all. */
const imports = from('edge', graphEdge)
  .where((t) => [equal(t.edge.kind, literal('IMPORTS')), greaterEqual(t.edge.target_file, literal(-1))])
  .groupBy(
    (t) => ({
      source_file: t.edge.source_file,
      source_node: t.edge.source_node,
      target_file: t.edge.target_file,
      target_node: t.edge.target_node,
    }),
    (t) => ({
      edges: count(),
      evidence: min(t.edge.evidence),
      certainty: argMin(t.edge.certainty, t.edge.evidence),
      rule: argMin(t.edge.rule, t.edge.evidence),
    }),
  );
/** A folder is about its own files: more packages from outside than this stand in one fold until it is opened. */
const mostOutside = 8;
/** Of more other files of the workspace than this, folders stand in folds until they are opened. */
const mostAround = 8;
/** The group of all that is outside the workspace. */
const outside = '@';

const paths = from('file', fileTable).select((t) => ({ file: t.file.file, path: t.file.path }));

/** What a file, or the files of a folder, import and what imports them; everything far away is folded. */
export async function importView(reader: GraphReader, asked: ViewRequest): Promise<GraphView> {
  const { node: root, notes } = await startOf(reader, asked);
  const pathOf = new Map((await reader.rows(paths, {})).map((row) => [Number(row.file), String(row.path)]));
  const isInside = (file: number) =>
    root.kind === 'FOLDER' ? (pathOf.get(file) ?? '').startsWith(root.name) && file >= 0 : file === root.file;
  // Grouped rows come in any order; the same question shall give the same picture.
  const all = (await reader.rows(imports, {}))
    .map((row) => ({
      edge: { ...graphEdgeOf({ ...row, kind: 'IMPORTS', confidence: 1, score: 1, reason: null, detail: null }) },
      edges: Number(row.edges),
    }))
    .toSorted(({ edge: left }, { edge: right }) => byText(edgeText(left), edgeText(right)));
  const cycles = cyclesOf(all.map(({ edge }) => edge));
  const wanted = all.filter(
    ({ edge }) =>
      (asked.direction !== 'in' && isInside(edge.source.file)) ||
      (asked.direction !== 'out' && isInside(edge.target.file)),
  );
  const nodes = await readNodes(reader, [
    ...(root.kind === 'FOLDER' ? [] : [{ file: root.file, node: 0 }]),
    ...wanted.flatMap(({ edge }) => [edge.source, edge.target]),
  ]);
  const edges = wanted.map(
    ({ edge, edges }): QuotientEdge => ({
      source: keyText(edge.source),
      target: keyText(edge.target),
      kind: 'IMPORTS',
      edges,
      edge,
      isCycle: sameCycle(cycles, edge.source, edge.target),
    }),
  );
  const isCrowded =
    root.kind === 'FOLDER' && [...nodes.values()].filter(({ path }) => path === null).length > mostOutside;
  const items = [...nodes.values()]
    .toSorted((left, right) => byText(left.id, right.id))
    .map((node) => ({
      node,
      count: 1,
      groups: [...(isCrowded && node.path === null ? [outside] : []), ...groupsIn(node, root)],
      ...(node.id === root.id ? { role: 'root' as const } : {}),
    }));
  const picture = await quotient(reader, items, edges, {
    budget: viewLimits.budget(asked),
    unfold: asked.unfold ?? [],
    closed: new Set([outside, ...foldedAround(items, root)]),
  });
  return {
    view: 'imports',
    root: root.id,
    title: root.kind === 'FOLDER' ? root.name || 'workspace' : (root.path ?? root.name),
    nodes: picture.nodes.map(named),
    edges: picture.edges,
    notes: [...notes, ...notesOf(picture.folded, edges, cycles)],
    stamp: await buildStamp(reader),
  };
}

const edgeText = ({ source, target }: { readonly source: NodeKey; readonly target: NodeKey }): string =>
  `${keyText(source)} ${keyText(target)}`;

const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** Modules are told apart by their files: many have the same name. */
const named = (node: ViewNode): ViewNode => {
  if (node.kind !== 'MODULE' || node.role === 'fold' || node.place === null) return node;
  const label = node.place.path.split('/').slice(-2).join('/');
  return { ...node, label, localName: label };
};

/** The module or folder asked for; any symbol stands for its file. */
async function startOf(reader: GraphReader, { from }: ViewRequest) {
  if ('selection' in from || 'position' in from) {
    const { path } = 'selection' in from ? from.selection : from.position;
    return resolveAddress(reader, { path });
  }
  const found = await resolveAddress(reader, from);
  return found.node.file >= 0 && found.node.node !== 0 && found.node.path !== null
    ? resolveAddress(reader, { path: found.node.path })
    : found;
}

/** Inside the folder asked for by its own folders, outside by what lies nearest to the workspace's root. */
function groupsIn(node: NodeRow, root: NodeRow): readonly string[] {
  if (node.id === root.id) return [];
  if (node.path === null) return [`@${node.name.split('.')[0]}`];
  return groupsOf(node.path, -1).slice(0, -1);
}

/** The folders beside the folder asked for, where more of their files have to do with it than one wants to see at once. */
function foldedAround(items: readonly QuotientItem[], root: NodeRow): readonly string[] {
  if (root.kind !== 'FOLDER') return [];
  const around = items.filter(({ node: { path } }) => path !== null && !path.startsWith(root.name));
  if (around.length <= mostAround) return [];
  return around.flatMap(({ groups }) => groups.find((group) => !root.name.startsWith(group)) ?? []);
}

function cyclesOf(
  edges: readonly { readonly source: NodeKey; readonly target: NodeKey }[],
): ReadonlyMap<string, number> {
  const targets = new Map<string, string[]>();
  for (const { source, target } of edges) {
    if (target.file < 0) continue;
    const list = targets.get(keyText(source));
    if (list) list.push(keyText(target));
    else targets.set(keyText(source), [keyText(target)]);
  }
  const cycles = connectedComponents(targets).filter(
    ([first, second]) => second !== undefined || (first !== undefined && targets.get(first)?.includes(first)),
  );
  return new Map(cycles.flatMap((members, cycle) => members.map((member) => [member, cycle] as const)));
}

const sameCycle = (cycles: ReadonlyMap<string, number>, source: NodeKey, target: NodeKey): boolean => {
  const cycle = cycles.get(keyText(source));
  return cycle !== undefined && cycle === cycles.get(keyText(target));
};

function notesOf(
  folded: number,
  edges: readonly QuotientEdge[],
  cycles: ReadonlyMap<string, number>,
): readonly string[] {
  const found = new Set(edges.filter(({ isCycle }) => isCycle).map(({ source }) => cycles.get(source)));
  const inCycles = edges.filter(({ isCycle }) => isCycle).length;
  return [
    ...(found.size > 0
      ? [
          `${counted(found.size, '{0} import cycle;', '{0} import cycles;')} ${counted(inCycles, '{0} import shown here is part of one.', '{0} imports shown here are part of one.')}`,
        ]
      : [t('No import shown here is part of a cycle.')]),
    ...(folded > 0
      ? [
          counted(
            folded,
            '{0} module stands in folds; open one to see them.',
            '{0} modules stand in folds; open one to see them.',
          ),
        ]
      : []),
  ];
}
