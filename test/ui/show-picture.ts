import type { Frame } from 'playwright-core';
import type { GraphView } from '../../src/protocol/graph-view.ts';
import type { GraphPanelUpdate } from '../../src/protocol/panels.ts';
import type { ViewKind } from '../../src/protocol/view-kinds.ts';
import { arrange } from '../../webview/layout/arrange.ts';

/** What the panel shows when it is sent a picture; nobody asked the engine for it. */
export async function showPicture(frame: Frame, graph: GraphView): Promise<void> {
  const { width, height } = (await frame.locator('.picture').boundingBox()) ?? { width: 500, height: 700 };
  const positions = await arrange({ graph, arrangement: 'layered', keep: {}, room: { width, height } });
  const request = { from: { name: graph.title }, direction: 'both', kinds: [], depth: 1, budget: 300 } as const;
  const seed = { request: { ...request, view: graph.view as ViewKind }, arrangement: 'layered' as const };
  const steps = { canGoBack: true, canGoForward: true, canUndo: true, canRedo: true, isKept: false };
  const state = { kind: 'ready', graph, positions, seed, ...steps } as const;
  const update: GraphPanelUpdate = { type: 'state', state, number: Date.now() };
  await frame.evaluate((update) => window.postMessage(update, '*'), update);
  await frame.locator('.title', { hasText: graph.title }).waitFor();
}
