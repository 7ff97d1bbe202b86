import { flowTables } from '../../model/tables/flow.ts';
import type { ViewRequest } from '../../protocol/engine-api.ts';
import type { GraphView, ViewEdge, ViewNode } from '../../protocol/graph-view.ts';
import { counted, t } from '../../protocol/translate.ts';
import { equal, literal, oneOf, parameter } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { type BlockLines, blockLines } from '../block-lines.ts';
import { buildStamp } from '../build-stamp.ts';
import { codeUnitAt } from '../code-unit-at.ts';
import { flowArcId } from '../flow-arc-id.ts';
import type { GraphReader } from '../graph-reader.ts';
import { markerNode } from '../marker-node.ts';
import { Picture } from '../picture.ts';
import { viewLimits } from '../view-limits.ts';
import { viewNode } from '../view-node.ts';
import { type Arc, withoutEmptyBlocks } from '../without-empty-blocks.ts';
import type { ViewSources } from './view-sources.ts';

const file = parameter('file', 'integer');
const unit = parameter('unit', 'integer');

const blocks = from('block', flowTables.flowBlock)
  .where((t) => [equal(t.block.file, file), equal(t.block.unit, unit)])
  .select((t) => ({ block: t.block.block, kind: t.block.kind, reachable: t.block.reachable }));
const arcs = from('edge', flowTables.flowEdge)
  .where((t) => [equal(t.edge.file, file), equal(t.edge.unit, unit)])
  .select((t) => ({ source: t.edge.source, target: t.edge.target, kind: t.edge.kind }));
/** Where control may go elsewhere; other gaps are about values. */
const gaps = from('gap', flowTables.flowGap)
  .where((t) => [
    equal(t.gap.file, file),
    equal(t.gap.unit, unit),
    oneOf(
      t.gap.reason,
      literal('syntax_error'),
      literal('unit_too_large'),
      literal('unknown_jump'),
      literal('unknown_statement'),
    ),
  ])
  .select((t) => ({ node: t.gap.node, reason: t.gap.reason }));

/** Blocks that opening the marker adds. */
const perOpened = 60;

interface Block {
  readonly block: number;
  readonly kind: string;
  readonly isReachable: boolean;
}

/** Where control goes in the function, class body or module around an address: its blocks with their lines, edge by edge. */
export async function controlFlowView(
  reader: GraphReader,
  asked: ViewRequest,
  { readLine }: ViewSources,
): Promise<GraphView> {
  const { root, path, complexity } = await codeUnitAt(reader, asked.from);
  const at = { file: root.file, unit: root.node };
  const all = (await reader.rows(blocks, at)).map(blockOf).toSorted((left, right) => left.block - right.block);
  const rows = (await reader.rows(arcs, at)).map(arcOf).toSorted(byPlace);
  const deciding = new Set(rows.filter(({ kind }) => kind === 'true' || kind === 'false').map(({ source }) => source));
  const lines = await blockLines(reader, { ...at, path, deciding }, readLine);
  const isEmpty = ({ block, kind }: Block) => kind === 'plain' && !lines.has(block);
  const flow = withoutEmptyBlocks(rows, new Set(all.filter(isEmpty).map(({ block }) => block)));
  const ends = new Set(flow.arcs.flatMap(({ source, target }) => [source, target]));
  const wanted = all.filter(
    (block) => block.kind === 'entry' || (!flow.gone.has(block.block) && (ends.has(block.block) || !isEmpty(block))),
  );
  const opened = (asked.unfold ?? []).length * perOpened;
  const fitting = wanted.slice(0, Math.max(2, Math.floor(viewLimits.budget(asked) / 3)) + opened);
  const picture = new Picture(viewLimits.budget(asked) + opened * 3);
  const idOf = (block: Block) => (block.kind === 'entry' ? root.id : `block:${root.id}:${block.block}`);
  for (const block of fitting)
    picture.draw(
      [
        block.kind === 'entry'
          ? viewNode(root, { role: 'root' })
          : blockNode(idOf(block), block, lines.get(block.block)),
      ],
      [],
    );
  const ids = new Map(fitting.map((block) => [block.block, idOf(block)]));
  for (const arc of flow.arcs) drawArc(picture, root.id, arc, ids);
  if (fitting.length < wanted.length) drawRest(picture, root.id, wanted.length - fitting.length);
  return {
    view: 'control-flow',
    root: root.id,
    title: root.localName || root.name || root.kind,
    nodes: picture.nodes,
    edges: picture.edges,
    notes: [
      t('Cyclomatic complexity {0}.', complexity),
      ...unreachableNote(all.filter((block) => !block.isReachable && !isEmpty(block) && block.kind === 'plain').length),
      ...gapNotes((await reader.rows(gaps, at)).map(({ reason }) => String(reason))),
    ],
    stamp: await buildStamp(reader),
  };
}

type Row = Readonly<Record<string, unknown>>;

const blockOf = (row: Row): Block => ({
  block: Number(row.block),
  kind: String(row.kind),
  isReachable: Boolean(row.reachable),
});

const arcOf = (row: Row): Arc => ({
  source: Number(row.source),
  target: Number(row.target),
  kind: String(row.kind),
});

const byPlace = (left: Arc, right: Arc): number =>
  left.source - right.source || left.target - right.target || (left.kind < right.kind ? -1 : 1);

const mostLabel = 60;

function blockNode(id: string, { kind, isReachable }: Block, found: BlockLines | undefined): ViewNode {
  const lines = [
    ...(found?.lines ?? [kind === 'exit' ? t('exit') : '·']),
    ...(isReachable ? [] : [t('(never reached)')]),
  ];
  const label = lines.join(' · ');
  return {
    id,
    kind: 'BLOCK',
    label: label.length > mostLabel ? `${label.slice(0, mostLabel - 1)}…` : label,
    localName: label.length > mostLabel ? `${label.slice(0, mostLabel - 1)}…` : label,
    qualifiedName: label,
    lines,
    place: found?.place ?? null,
    parent: null,
    hidden: 0,
    role: 'neighbour',
  };
}

function drawArc(
  picture: Picture,
  unit: string,
  { source, target, kind }: Arc,
  ids: ReadonlyMap<number, string>,
): void {
  const [from, to] = [ids.get(source), ids.get(target)];
  if (from === undefined || to === undefined) return;
  const edge: ViewEdge = {
    id: flowArcId({ unit, source, target, kind }),
    kind: kind.toUpperCase(),
    source: from,
    target: to,
    certainty: 'exact',
    rule: 'flow-edges',
    count: 1,
  };
  picture.draw([], [kind === 'next' ? edge : { ...edge, label: kind.replaceAll('_', ' ') }]);
}

const unreachableNote = (count: number): readonly string[] =>
  count === 0 ? [] : [counted(count, '{0} block is never reached.', '{0} blocks are never reached.')];

const gapNotes = (reasons: readonly string[]): readonly string[] =>
  reasons.length === 0
    ? []
    : [
        counted(
          reasons.length,
          '{0} place was not understood ({1}); control may go elsewhere there.',
          '{0} places were not understood ({1}); control may go elsewhere there.',
          [...new Set(reasons)].map((reason) => reason.replaceAll('_', ' ')).join(', '),
        ),
      ];

const drawRest = (picture: Picture, root: string, hidden: number): boolean =>
  picture.draw([markerNode(`limit:${root}`, counted(hidden, '{0} more block', '{0} more blocks'), hidden)], []);
