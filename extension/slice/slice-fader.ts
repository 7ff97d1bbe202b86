import * as vscode from 'vscode';
import { builtPosition } from '../cursor-address.ts';
import type { EngineClient } from '../engine/engine-client.ts';
import { knownFlow } from '../settings/known-flow.ts';
import { sourceLocation } from '../source-location.ts';
import { linesOutside } from './lines-outside.ts';

/** Cursor moves closer together than this ask one question. */
const restMs = 150;

/** Fades statements that the one at the cursor neither depends on nor decides, conditions included, and goes along with the cursor until it is told to stop. */
export class SliceFader implements vscode.Disposable {
  private readonly faded = vscode.window.createTextEditorDecorationType({ opacity: '0.35', isWholeLine: true });
  private readonly listener: vscode.Disposable;
  private timer: NodeJS.Timeout | undefined;
  private isOn = false;
  /** Number of the question asked last; answers to earlier ones are dropped. */
  private turn = 0;

  constructor(private readonly engine: EngineClient) {
    this.listener = vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.soon(textEditor));
  }

  /** Fails with a sentence when no value is at the cursor. */
  async start(editor: vscode.TextEditor): Promise<void> {
    await this.fade(editor);
    this.set(true);
  }

  stop(): void {
    this.turn++;
    clearTimeout(this.timer);
    for (const editor of vscode.window.visibleTextEditors) editor.setDecorations(this.faded, []);
    this.set(false);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.listener.dispose();
    this.faded.dispose();
  }

  private set(isOn: boolean): void {
    this.isOn = isOn;
    void vscode.commands.executeCommand('setContext', 'codeAnatomy.isFading', isOn);
  }

  private soon(editor: vscode.TextEditor): void {
    clearTimeout(this.timer);
    // Between values the last slice stays.
    if (this.isOn) this.timer = setTimeout(() => void this.fade(editor).catch(() => {}), restMs);
  }

  private async fade(editor: vscode.TextEditor): Promise<void> {
    const turn = ++this.turn;
    const { active } = editor.selection;
    const position = await builtPosition(editor.document, active);
    const asked = { position, withControl: true, ...knownFlow() };
    const before = await this.engine.request('graph/slice', { ...asked, direction: 'backward' });
    const after = await this.engine.request('graph/slice', { ...asked, direction: 'forward' });
    const places = [...before.places, ...after.places].map(({ place }) => place);
    await sourceLocation.compareOpen(places);
    if (turn !== this.turn) return;
    for (const shown of vscode.window.visibleTextEditors) {
      const path = sourceLocation.pathOf(shown.document.uri);
      const here = places.filter((place) => place.path === path);
      const kept = here.map((place) => sourceLocation.rangeOf(place).start.line + 1);
      if (shown === editor) kept.push(active.line + 1);
      const ranges = kept.length === 0 ? [] : linesOutside(kept, shown.document.lineCount);
      const range = ([first, last]: readonly [number, number]) => new vscode.Range(first - 1, 0, last - 1, 0);
      shown.setDecorations(this.faded, ranges.map(range));
    }
  }
}
