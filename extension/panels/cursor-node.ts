import type { CursorPosition } from '../../src/protocol/engine-api.ts';
import type { GraphView } from '../../src/protocol/graph-view.ts';
import { nodeAtCursor } from './node-at-cursor.ts';

/**
 * The node of a picture that a cursor is in: the one whose place holds it; else the symbol that is meant there, or the
 * innermost definition around it that the picture has. Null when there is none.
 */
export async function cursorNode(
  graph: GraphView,
  cursor: CursorPosition,
  enclosing: (cursor: CursorPosition) => Promise<readonly string[]>,
): Promise<string | null> {
  const { path, line, character } = cursor;
  const held = nodeAtCursor(graph, { path, line: line + 1, column: character + 1 });
  if (held !== null) return held;
  const shown = new Set(graph.nodes.map(({ id }) => id));
  return (await enclosing(cursor)).find((id) => shown.has(id)) ?? null;
}
