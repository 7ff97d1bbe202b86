import * as vscode from 'vscode';
import type { CursorPosition } from '../../src/protocol/engine-api.ts';
import type { GraphView } from '../../src/protocol/graph-view.ts';
import type { EngineClient } from '../engine/engine-client.ts';
import { sourceLocation } from '../source-location.ts';
import { cursorNode } from './cursor-node.ts';

/** Cursor moves closer together than this are answered once. */
const restMs = 100;

interface Surroundings {
  readonly engine: EngineClient;
  /** The picture that is drawn; null when there is none, or nobody can see it. */
  picture(): GraphView | null;
  /** Whether another picture is drawn for this place. */
  goAlong(cursor: CursorPosition): Promise<boolean>;
  mark(node: string | null): void;
}

/** Keeps the mark of a picture on the node the cursor of the editor is in. */
export class CursorMark {
  private readonly listener: vscode.Disposable;
  private resting: NodeJS.Timeout | undefined;
  /** The marked node. */
  node: string | null = null;

  constructor(private readonly around: Surroundings) {
    this.listener = vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.follow(textEditor));
  }

  /** Another picture is drawn, without a mark. */
  startOver(): void {
    this.node = null;
    this.follow(vscode.window.activeTextEditor);
  }

  dispose(): void {
    clearTimeout(this.resting);
    this.listener.dispose();
  }

  private follow(editor: vscode.TextEditor | undefined): void {
    clearTimeout(this.resting);
    if (editor && this.around.picture()) this.resting = setTimeout(() => void this.rest(editor), restMs);
  }

  private async rest({ document, selection }: vscode.TextEditor): Promise<void> {
    const graph = this.around.picture();
    if (!graph) return;
    const cursor = await sourceLocation.positionOf(document, selection.active);
    if (!cursor || (await this.around.goAlong(cursor))) return;
    const enclosing = (position: CursorPosition) => this.around.engine.request('graph/enclosing', position);
    const node = await cursorNode(graph, cursor, enclosing).catch(() => null); // A mark is not worth a message.
    if (this.around.picture() !== graph || node === this.node) return;
    this.node = node;
    this.around.mark(node);
  }
}
