import { graphNode } from '../../model/tables/graph.ts';
import type { ViewRequest } from '../../protocol/engine-api.ts';
import type { GraphView } from '../../protocol/graph-view.ts';
import { counted } from '../../protocol/translate.ts';
import { equal, literal, oneOf, parameter } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { buildStamp } from '../build-stamp.ts';
import type { GraphReader } from '../graph-reader.ts';
import { keyText } from '../node-key.ts';
import type { NodeRow } from '../node-row.ts';
import { notFound } from '../not-found.ts';
import { readNodes } from '../read-nodes.ts';
import { resolveAddress } from '../resolve-address.ts';
import { type TreeItem, treeView } from '../tree-view.ts';
import { viewLimits } from '../view-limits.ts';
import { viewNode } from '../view-node.ts';

const shown = ['CLASS', 'INTERFACE', 'ENUM', 'TYPE_ALIAS', 'NAMESPACE', 'FUNCTION', 'METHOD', 'FIELD', 'VARIABLE'];
const mostDefinitions = 20_000;

const definitions = from('node', graphNode)
  .where((t) => [
    equal(t.node.file, parameter('file', 'integer')),
    oneOf(t.node.kind, ...shown.map((kind) => literal(kind))),
  ])
  .select((t) => ({ file: t.node.file, node: t.node.node }));

/** The definitions of a file as a tree; local variables are left out. */
export async function outlineView(reader: GraphReader, asked: ViewRequest): Promise<GraphView> {
  const { root, notes } = await fileOf(reader, asked);
  const rows = (await reader.rows(definitions, { file: root.file })).slice(0, mostDefinitions);
  const nodes = await readNodes(
    reader,
    rows.map((row) => ({ file: Number(row.file), node: Number(row.node) })),
  );
  const callables = new Set(
    [...nodes.values()].filter(({ kind }) => kind === 'FUNCTION' || kind === 'METHOD').map(({ node }) => node),
  );
  const outlined = [...nodes.values()].filter(
    ({ kind, container }) => kind !== 'VARIABLE' || !callables.has(container),
  );
  const ids = new Map(outlined.map((node) => [node.node, node.id]));
  const items = outlined
    .toSorted((left, right) => left.node - right.node)
    .map((node): TreeItem => ({ node: viewNode(node), parent: ids.get(node.container) ?? root.id }));
  const tree = treeView([{ node: viewNode(root, { role: 'root' }), parent: null }, ...items], {
    kind: 'CONTAINS',
    budget: viewLimits.budget(asked),
    unfold: asked.unfold ?? [],
  });
  return {
    view: 'outline',
    root: root.id,
    title: root.path ?? root.name,
    nodes: tree.nodes,
    edges: tree.edges,
    notes: [
      ...notes,
      ...(tree.hidden > 0
        ? [counted(tree.hidden, '{0} definition is behind “more” nodes.', '{0} definitions are behind “more” nodes.')]
        : []),
    ],
    stamp: await buildStamp(reader),
  };
}

async function fileOf(
  reader: GraphReader,
  { from: address }: ViewRequest,
): Promise<{ readonly root: NodeRow; readonly notes: readonly string[] }> {
  if ('position' in address || 'selection' in address) {
    const { path } = 'position' in address ? address.position : address.selection;
    return fileOf(reader, { from: { path } } as ViewRequest);
  }
  const { node, notes } = await resolveAddress(reader, address);
  const key = { file: node.file, node: 0 };
  const root = node.file < 0 ? undefined : (await readNodes(reader, [key])).get(keyText(key));
  if (!root) throw notFound(`${node.localName || node.name || 'This'} lies in no file of the workspace.`);
  return { root, notes };
}
