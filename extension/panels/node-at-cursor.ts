import type { GraphView } from '../../src/protocol/graph-view.ts';

/** The innermost node of a picture around a place of a file, lines and columns from 1; null when there is none. */
export function nodeAtCursor(
  { nodes }: GraphView,
  cursor: { readonly path: string; readonly line: number; readonly column: number },
): string | null {
  let best: { readonly id: string; readonly lines: number } | null = null;
  for (const { id, place, role } of nodes) {
    if (!place || role === 'marker' || place.path !== cursor.path) continue;
    const isAfter = cursor.line > place.line || (cursor.line === place.line && cursor.column >= place.column);
    const isBefore = cursor.line < place.endLine || (cursor.line === place.endLine && cursor.column <= place.endColumn);
    const lines = place.endLine - place.line;
    if (isAfter && isBefore && (!best || lines < best.lines)) best = { id, lines };
  }
  return best?.id ?? null;
}
