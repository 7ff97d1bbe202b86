import * as vscode from 'vscode';
import type { ViewKind } from '../../src/protocol/view-kinds.ts';
import type { App } from '../app.ts';
import { setting } from '../settings/setting.ts';
import { sourceLocation } from '../source-location.ts';

/** Draws a view of a file or folder; without one, of the file in the editor, else of the workspace. */
export function drawResource(graphPanels: App['graphPanels'], view: ViewKind, given: unknown): Promise<unknown> {
  const uri = given instanceof vscode.Uri ? given : vscode.window.activeTextEditor?.document.uri;
  return graphPanels.show({
    view,
    from: { path: uri ? sourceLocation.pathOf(uri) : '' },
    direction: 'both',
    kinds: [],
    depth: 2,
    budget: setting<number>('graph.elementBudget') ?? 300,
  });
}
