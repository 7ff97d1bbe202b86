import type { ElementDefinition } from 'cytoscape';
import { groupBy } from '../../src/model/group-by.ts';
import { certaintyTitle } from '../../src/protocol/certainty-title.ts';
import { type DrawnNode, drawnGraph } from '../../src/protocol/drawn-graph.ts';
import { edgeDetours } from '../../src/protocol/edge-detours.ts';
import { edgeFamily } from '../../src/protocol/edge-family.ts';
import type { GraphView, ViewEdge } from '../../src/protocol/graph-view.ts';
import { kindTitle } from '../../src/protocol/kind-title.ts';
import type { Positions } from '../../src/protocol/layout.ts';
import { t } from '../../src/protocol/translate.ts';
import { isPlain } from './canvas-style.ts';
import { nodeGroup } from './node-group.ts';

/** More edges of cycles than this are known by their width and ends alone: their words would stand over each other. */
const mostCyclesSaid = 6;

interface EdgeLook {
  readonly isParallel: boolean;
  /** Whether it says that it is part of a cycle, and how certain it is. */
  readonly isCycleSaid: boolean;
  readonly isCertaintySaid: boolean;
}

/** What the canvas draws of a picture; places come with it, so that nothing is ever laid out here. */
export function elements(graph: GraphView, positions: Positions): ElementDefinition[] {
  const drawn = drawnGraph(graph);
  const boxes = drawn.nodes.flatMap(({ node, isParent, width, height }) => {
    const [x, y] = positions[node.id] ?? [];
    return x === undefined || y === undefined || isParent ? [] : [[node.id, { x, y, width, height }] as const];
  });
  const detours = isPlain(drawn.edges.length) ? undefined : edgeDetours(drawn.edges, new Map(boxes));
  const parallel = parallelEdges(drawn.edges);
  const areCyclesSaid = drawn.edges.filter(({ isCycle }) => isCycle).length <= mostCyclesSaid;
  return [
    ...drawn.nodes.map((each) => nodeElement(each, positions[each.node.id])),
    ...drawn.edges.map((edge) =>
      edgeElement(edge, detours?.get(edge.id), {
        isParallel: parallel.has(edge),
        isCycleSaid: areCyclesSaid,
        isCertaintySaid: graph.view === 'taint-path',
      }),
    ),
  ];
}

/** Edges that join two nodes others join, too, and those that lead back to where they begin. */
function parallelEdges(edges: readonly ViewEdge[]): ReadonlySet<ViewEdge> {
  const byEnds = groupBy(edges, ({ source, target }) => [source, target].toSorted().join(' '));
  return new Set([...byEnds.values()].filter(([first, second]) => second || first?.source === first?.target).flat());
}

function nodeElement(
  { node, parent, isParent, text, width, height }: DrawnNode,
  place: readonly [number, number] | undefined,
): ElementDefinition {
  const group = nodeGroup(node.kind);
  const pin = node.isPinned ? '◆ ' : '';
  return {
    group: 'nodes',
    data: {
      id: node.id,
      ...(parent ? { parent } : {}),
      label: pin + text,
      width: width + pin.length * 7,
      height,
      group,
    },
    classes: [
      node.role,
      group,
      isParent ? 'box' : 'leaf',
      ...(node.isPinned ? ['pinned'] : []),
      ...(node.lines ? ['code'] : []),
      ...(node.end ? [node.end] : []),
    ].join(' '),
    ...(place && !isParent ? { position: { x: place[0], y: place[1] } } : {}),
  };
}

function edgeElement(
  { id, source, target, kind, certainty, count, label: says, isCycle }: ViewEdge,
  detour: number | undefined,
  { isParallel, isCycleSaid, isCertaintySaid }: EdgeLook,
): ElementDefinition {
  const label = [
    says ? t(says) : kindTitle(kind),
    count > 1 ? `×${count}` : '',
    isCycle ? `(${t('cycle')})` : '',
    isCertaintySaid ? `· ${certaintyTitle(certainty)}` : '',
  ]
    .filter(Boolean)
    .join(' ');
  return {
    group: 'edges',
    data: {
      id,
      source,
      target,
      label,
      count,
      width: Math.min(4, 1.4 + Math.log2(count) * 0.5),
      ...(detour === undefined ? {} : { detour }),
    },
    classes: `${edgeFamily(kind)} of-${kind.toLowerCase()} ${certainty}${says || (isCycle && isCycleSaid) ? ' said' : ''}${isCycle ? ' cycle' : ''}${isParallel ? ' parallel' : ''}`,
  };
}
