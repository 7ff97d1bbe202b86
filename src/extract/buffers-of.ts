import type { BatchRows } from './batch.ts';

/** The memory of rows, which is handed over with them. */
export function buffersOf({ nodes, lines, local, textBytes, textEnds }: BatchRows): ArrayBuffer[] {
  const columns = [...nodes, ...lines, ...local.flatMap((rows) => rows.columns ?? []), textBytes, textEnds];
  return [...new Set(columns.map(({ buffer }) => buffer as ArrayBuffer))];
}
