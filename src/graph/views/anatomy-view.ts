import { syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { graphEdge, graphNode } from '../../model/tables/graph.ts';
import type { ViewRequest } from '../../protocol/engine-api.ts';
import type { GraphView, ViewEdge } from '../../protocol/graph-view.ts';
import { counted } from '../../protocol/translate.ts';
import { both, coalesce, equal, greaterEqual, literal, oneOf, parameter } from '../../relation/expressions.ts';
import { count, min } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import { buildStamp } from '../build-stamp.ts';
import { edgeId } from '../edge-id.ts';
import { type GraphEdge, graphEdgeOf } from '../graph-edge.ts';
import type { GraphReader } from '../graph-reader.ts';
import { markerNode } from '../marker-node.ts';
import { memberEdgeId } from '../member-edge-id.ts';
import { keyText } from '../node-key.ts';
import type { NodeRow } from '../node-row.ts';
import { notFound } from '../not-found.ts';
import { Picture } from '../picture.ts';
import { readNodes } from '../read-nodes.ts';
import { resolveAddress } from '../resolve-address.ts';
import { viewLimits } from '../view-limits.ts';
import { viewNode } from '../view-node.ts';
import { memberUses } from './member-uses.ts';

const types = ['CLASS', 'INTERFACE', 'ENUM', 'NAMESPACE'];
const memberKinds = ['METHOD', 'FUNCTION', 'FIELD', 'VARIABLE', 'CLASS', 'INTERFACE', 'ENUM'];
const file = parameter('file', 'integer');
const owner = parameter('node', 'integer');

const members = from('node', graphNode)
  .where((t) => [
    equal(t.node.file, file),
    equal(t.node.container, owner),
    oneOf(t.node.kind, ...memberKinds.map((kind) => literal(kind))),
  ])
  .select((t) => ({ file: t.node.file, node: t.node.node }));

const member = from('node', members).select((t) => t.node);

/** Where members are used: the member, the callable around the use, what is done there, and how often. */
const uses = from('edge', graphEdge)
  .where((t) => [equal(t.edge.kind, literal('REFERS_TO')), equal(t.edge.target_file, file)])
  .whereExists('member', member, (t) => equal(t.member.node, t.edge.target_node))
  .join('syntax', syntaxNode, (t) => [
    equal(t.syntax.file, t.edge.source_file),
    equal(t.syntax.node, t.edge.source_node),
  ])
  .join('home', factTables.scopeHome, (t) => [equal(t.home.file, t.syntax.file), equal(t.home.scope, t.syntax.scope)])
  .leftJoin('access', factTables.memberAccess, (t) => [
    equal(t.access.file, t.edge.source_file),
    equal(t.access.name, t.edge.source_node),
  ])
  .leftJoin('reference', factTables.reference, (t) => [
    equal(t.reference.file, t.edge.source_file),
    equal(t.reference.node, t.edge.source_node),
  ])
  .groupBy(
    (t) => ({
      user_file: t.home.file,
      user: t.home.callable,
      target_node: t.edge.target_node,
      role: coalesce(t.access.role, t.reference.role, literal('read')),
      certainty: t.edge.certainty,
      rule: t.edge.rule,
    }),
    (t) => ({ edges: count(), source_node: min(t.edge.source_node) }),
  );

/** A field comes into being where it is first assigned; no edge leads there, for that place is the field. */
const firstWrites = from('node', members)
  .join('access', factTables.memberAccess, (t) => [
    equal(t.access.file, t.node.file),
    equal(t.access.name, t.node.node),
    equal(t.access.role, literal('write')),
  ])
  .join('home', factTables.scopeHome, (t) => [equal(t.home.file, t.access.file), equal(t.home.scope, t.access.scope)])
  .select((t) => ({ target_node: t.node.node, user: t.home.callable }));

const calls = from('edge', graphEdge)
  .where((t) => [
    both(equal(t.edge.kind, literal('CALLS')), equal(t.edge.source_file, file)),
    equal(t.edge.target_file, file),
    greaterEqual(t.edge.target_node, literal(0)),
  ])
  .whereExists('caller', member, (t) => equal(t.caller.node, t.edge.source_node))
  .whereExists('callee', member, (t) => equal(t.callee.node, t.edge.target_node))
  .select((t) => t.edge);

/** Members that opening the marker adds. */
const perOpened = 40;

/** The members of a class, what they do with each other, and who outside uses which. */
export async function anatomyView(reader: GraphReader, asked: ViewRequest): Promise<GraphView> {
  const { node: found, notes } = await resolveAddress(reader, asked.from);
  const root = await typeAround(reader, found);
  const at = { file: root.file, node: root.node };
  const nodes = new Map(await readNodes(reader, (await reader.rows(members, at)).map(keyOf)));
  const opened = asked.unfold?.length ?? 0;
  const picture = new Picture(viewLimits.budget(asked) + opened * perOpened * 3);
  picture.draw([viewNode(root, { role: 'root' })], []);
  const sorted = [...nodes.values()].toSorted((left, right) => left.node - right.node);
  const fitting = sorted.slice(0, Math.max(1, Math.floor(picture.size / 3) + opened * perOpened));
  for (const node of fitting) picture.draw([viewNode(node, { parent: root.id })], []);
  const rows = await reader.rows(uses, at);
  const users = await readNodes(
    reader,
    rows.map((row) => ({ file: Number(row.user_file), node: Number(row.user) })),
  );
  const outsideUses = drawUses(picture, root, nodes, users, rows);
  drawFirstWrites(picture, root, nodes, await reader.rows(firstWrites, at));
  drawCalls(picture, nodes, (await reader.rows(calls, at)).map(graphEdgeOf));
  const outside = [...outsideUses.values()].reduce((sum, count) => sum + count, 0);
  for (const [id, count] of outsideUses) picture.change(id, { hidden: count });
  if (sorted.length > fitting.length) drawRest(picture, root, sorted.length - fitting.length);
  return {
    view: 'anatomy',
    root: root.id,
    title: root.localName || root.name,
    nodes: picture.nodes,
    edges: picture.edges,
    notes: [
      ...notes,
      `${counted(nodes.size, '{0} member;', '{0} members;')} ${counted(outside, '{0} use from outside, shown as a number at the member.', '{0} uses from outside, shown as numbers at the members.')}`,
      ...(sorted.length > fitting.length
        ? [
            counted(
              sorted.length - fitting.length,
              '{0} member more behind the marker.',
              '{0} members more behind the marker.',
            ),
          ]
        : []),
    ],
    stamp: await buildStamp(reader),
  };
}

/** Draws what members do with data; answers with the number of uses from outside by member. */
function drawUses(
  picture: Picture,
  root: NodeRow,
  nodes: ReadonlyMap<string, NodeRow>,
  users: ReadonlyMap<string, NodeRow>,
  rows: readonly Row[],
): ReadonlyMap<string, number> {
  const outside = new Map<string, number>();
  for (const row of rows.toSorted(byPlace)) {
    const user = users.get(keyText({ file: Number(row.user_file), node: Number(row.user) }));
    const target = nodes.get(keyText({ file: root.file, node: Number(row.target_node) }));
    if (!user || !target || !picture.has(target.id) || user.id === target.id) continue;
    if (!nodes.has(keyText(user))) outside.set(target.id, (outside.get(target.id) ?? 0) + Number(row.edges));
    else if (picture.has(user.id) && isData(target)) picture.draw([], [useEdge(row, user, target)]);
  }
  return outside;
}

function drawFirstWrites(
  picture: Picture,
  root: NodeRow,
  nodes: ReadonlyMap<string, NodeRow>,
  rows: readonly Row[],
): void {
  for (const row of rows.toSorted((left, right) => Number(left.target_node) - Number(right.target_node))) {
    const user = nodes.get(keyText({ file: root.file, node: Number(row.user) }));
    const target = nodes.get(keyText({ file: root.file, node: Number(row.target_node) }));
    if (!user || !target || !picture.has(user.id) || !picture.has(target.id)) continue;
    const { place } = viewNode(target);
    const edge: ViewEdge = {
      id: memberEdgeId({ kind: 'first', source: user.id, target: target.id }),
      kind: 'WRITES_FIELD',
      source: user.id,
      target: target.id,
      certainty: 'exact',
      rule: 'assigned-field-sites',
      count: 1,
      label: 'writes first',
    };
    picture.draw([], [place ? { ...edge, place } : edge]);
  }
}

function drawCalls(picture: Picture, nodes: ReadonlyMap<string, NodeRow>, edges: readonly GraphEdge[]): void {
  for (const edge of edges) {
    const [source, target] = [nodes.get(keyText(edge.source)), nodes.get(keyText(edge.target))];
    if (!source || !target || source.id === target.id || !picture.has(source.id) || !picture.has(target.id)) continue;
    const { certainty, rule } = edge;
    const id = edgeId(edge, source, target);
    picture.draw([], [{ id, kind: 'CALLS', source: source.id, target: target.id, certainty, rule, count: 1 }]);
  }
}

const keyOf = (row: Readonly<Record<string, unknown>>) => ({ file: Number(row.file), node: Number(row.node) });
const isData = ({ kind }: NodeRow): boolean => kind === 'FIELD' || kind === 'VARIABLE';

type Row = Readonly<Record<string, unknown>>;
const byPlace = (left: Row, right: Row): number =>
  Number(left.user_file) - Number(right.user_file) ||
  Number(left.user) - Number(right.user) ||
  Number(left.target_node) - Number(right.target_node) ||
  (String(left.role) < String(right.role) ? -1 : 1);

/** The class itself, or the one the symbol belongs to. */
async function typeAround(reader: GraphReader, found: NodeRow): Promise<NodeRow> {
  for (let node = found; ; ) {
    if (types.includes(node.kind)) return node;
    const key = { file: node.file, node: node.container };
    const around = node.container > 0 ? (await readNodes(reader, [key])).get(keyText(key)) : undefined;
    if (!around) throw notFound(`${found.localName || found.name || 'This'} is neither a class nor a part of one.`);
    node = around;
  }
}

function useEdge(row: Row, user: NodeRow, target: NodeRow): ViewEdge {
  const source = Number(row.source_node);
  const occurrence = { ...user, node: source, id: String(BigInt(user.id) - BigInt(user.node) + BigInt(source)) };
  return {
    id: edgeId({ kind: 'REFERS_TO', evidence: source, detail: null }, occurrence, target),
    ...(memberUses[String(row.role)] ?? { kind: 'REFERS_TO', label: String(row.role) }),
    source: user.id,
    target: target.id,
    certainty: row.certainty as ViewEdge['certainty'],
    rule: String(row.rule),
    count: Number(row.edges),
  };
}

function drawRest(picture: Picture, root: NodeRow, hidden: number): void {
  const name = counted(hidden, '{0} more member', '{0} more members');
  picture.draw([markerNode(`limit:${root.id}`, name, hidden, { parent: root.id })], []);
}
