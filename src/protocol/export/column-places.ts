import type { GraphView } from '../graph-view.ts';
import type { Positions } from '../layout.ts';

const columnWidth = 340;
const rowHeight = 48;
/** What each further source line of a node takes, and how much wider a column of such nodes is. */
const [codeLine, codeWidth] = [16, 120] as const;

/**
 * Places in columns by the number of steps from the root, against the edges to the left, for where no layout engine runs.
 * Nodes that nothing connects with the root stand in a column of their own at the right.
 */
export function columnPlaces(graph: GraphView): Positions {
  const columns = columnsOf(graph);
  const last = Math.max(0, ...columns.values()) + 1;
  const width = columnWidth + (graph.nodes.some(({ lines }) => lines) ? codeWidth : 0);
  const heights = new Map<number, number>();
  const places: Record<string, readonly [number, number]> = {};
  for (const { id, lines = [''] } of graph.nodes) {
    const column = columns.get(id) ?? last;
    const [top, more] = [heights.get(column) ?? 0, (lines.length - 1) * codeLine];
    heights.set(column, top + rowHeight + more);
    places[id] = [column * width, top + more / 2];
  }
  const highest = Math.max(0, ...heights.values());
  return Object.fromEntries(
    Object.entries(places).map(([id, [x, y]]) => {
      const lower = (highest - (heights.get(x / width) ?? 0)) / 2;
      return [id, [x, y + lower] as const];
    }),
  );
}

/** Node → column; the root is in column 0, what leads to it is left of it. */
function columnsOf({ root, nodes, edges }: GraphView): ReadonlyMap<string, number> {
  const start = nodes.some(({ id }) => id === root) ? root : nodes[0]?.id;
  const columns = new Map<string, number>(start === undefined ? [] : [[start, 0]]);
  const next = new Map<string, [string, number][]>();
  for (const { source, target } of edges) {
    next.set(source, [...(next.get(source) ?? []), [target, 1]]);
    next.set(target, [...(next.get(target) ?? []), [source, -1]]);
  }
  const known = new Set(nodes.map(({ id }) => id));
  for (const [id, column] of columns)
    for (const [other, step] of next.get(id) ?? [])
      if (known.has(other) && !columns.has(other)) columns.set(other, column + step);
  return columns;
}
