import * as vscode from 'vscode';
import { lineDigest } from '../../src/model/line-digest.ts';
import type { AskGraph } from '../ask-graph.ts';
import { sourceLocation } from '../source-location.ts';
import { type LineShift, lineShift } from './line-shift.ts';

/** A document beside the text the graph was built from. */
interface Compared {
  /** Digests of the lines the graph knows; null for a file it does not have. */
  readonly built: Promise<readonly number[] | null>;
  /** The version of the document the shift is of. */
  version: number;
  shift: LineShift | null;
}

/**
 * Where the lines of open documents are in the texts the graph was built from, and the other way round, so that a line added
 * above a function does not make the graph speak of another one. A document is compared when somebody asks, once per version.
 */
export class EditedFiles implements vscode.Disposable {
  private readonly compared = new Map<string, Compared>();
  private readonly listener = vscode.workspace.onDidCloseTextDocument(({ uri }) =>
    this.compared.delete(uri.toString()),
  );

  constructor(private readonly graph: AskGraph) {}

  /** Another graph is there. */
  refresh(): void {
    this.compared.clear();
  }

  /** Compares a document, so that the lines of the graph are found in it. */
  async compare(document: vscode.TextDocument): Promise<LineShift | null> {
    if (document.uri.scheme !== 'file') return null;
    const key = document.uri.toString();
    const known = this.compared.get(key) ?? { built: this.builtLines(document), version: -1, shift: null };
    this.compared.set(key, known);
    const built = await known.built;
    if (built && known.version !== document.version) {
      const now = Array.from({ length: document.lineCount }, (_, line) => lineDigest(document.lineAt(line).text));
      known.shift = lineShift(built, now);
      known.version = document.version;
    }
    return known.shift;
  }

  /** Where a line of the graph was in a document when it was last compared, both from 0. */
  lineNow(uri: vscode.Uri, line: number): number {
    return this.compared.get(uri.toString())?.shift?.now[line] ?? line;
  }

  dispose(): void {
    this.listener.dispose();
  }

  private builtLines({ uri }: vscode.TextDocument): Promise<readonly number[] | null> {
    return this.graph.request('graph/builtLines', { path: sourceLocation.pathOf(uri) });
  }
}
