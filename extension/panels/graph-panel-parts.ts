import type * as vscode from 'vscode';
import type { GraphPanelUpdate, SavedPicture } from '../../src/protocol/panels.ts';
import type { EngineClient } from '../engine/engine-client.ts';
import type { LayoutClient } from '../layout-client.ts';

export interface GraphPanelParts {
  readonly context: vscode.ExtensionContext;
  readonly engine: EngineClient;
  readonly layout: LayoutClient;
  reportError(error: unknown): void;
}

type Explanation = Extract<GraphPanelUpdate, { type: 'explanation' }>['explanation'];

export interface GraphPanelEvents {
  drawn(counts: { readonly nodes: number; readonly edges: number }): void;
  explained(explanation: Explanation): void;
  shown(): void;
  closed(): void;
  /** It keeps its picture from now on, or has another title. */
  changed(): void;
  save(picture: SavedPicture): unknown;
  keepsTab(title: string): boolean;
}
