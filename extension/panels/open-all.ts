import type * as vscode from 'vscode';
import type { GraphView } from '../../src/protocol/graph-view.ts';
import { revealPlace } from '../reveal-place.ts';

/** Opens the source of every node, each as a tab that stays. */
export async function openAll(
  { nodes }: GraphView,
  ids: readonly string[],
  column: vscode.ViewColumn | undefined,
): Promise<void> {
  const places = nodes.filter(({ id }) => ids.includes(id)).flatMap(({ place }) => place ?? []);
  for (const place of places) await revealPlace(place, column, true, { preview: false });
}
