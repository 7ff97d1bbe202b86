import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { ScanTrace } from '../../extract/scan-trace.ts';
import { decodeSource } from '../../extract/source-text.ts';
import type { Table } from '../../model/table.ts';
import type { documentStatuses } from '../../model/tables/outside.ts';
import {
  outsideDocument,
  outsideIndex,
  outsideOccurrence,
  outsideRelationship,
  outsideSymbol,
} from '../../model/tables/outside.ts';
import { indexParts } from '../../scip/index-parts.ts';
import { readDocument } from '../../scip/read-document.ts';
import { type ScipDocument, symbolRoles } from '../../scip/scip-document.ts';
import { workspaceFiles } from '../workspace-files.ts';
import { fileDigest } from './file-digest.ts';
import { findIndexes, type IndexFile, type IndexRequest } from './find-indexes.ts';
import { occurrenceColumns } from './occurrence-columns.ts';
import { type PlacedDocument, type PlacedOccurrence, placeDocument } from './place-document.ts';
import { readHead } from './read-head.ts';
import { SymbolNumbers } from './symbol-numbers.ts';

type Row = Readonly<Record<string, string | number | boolean | null>>;

/** Where the rows of indexes go. */
export interface OutsideSink {
  appendRows(table: Table, rows: readonly Row[]): void;
  appendColumns(table: Table, columns: readonly (Uint8Array | Int32Array)[], rows: number): void;
}

/** A file of the folders, by its path. */
export interface KnownFile {
  readonly file: number;
  readonly isParsed: boolean;
  readonly isIgnored: boolean;
}

interface Request extends IndexRequest {
  /** Whether a name is that of a source file. */
  isSource(name: string): boolean;
}

/** Reads the SCIP indexes of the workspace, document by document; what is not used is a row with the reason. */
export async function readIndexes(
  request: Request,
  files: ReadonlyMap<string, KnownFile>,
  sink: OutsideSink,
  trace: ScanTrace,
  signal: AbortSignal,
): Promise<void> {
  const scanned = [...files].filter(([, { isIgnored }]) => !isIgnored).map(([path]) => path);
  const found = await findIndexes(request, scanned, trace);
  const symbols = new SymbolNumbers(request.isSource);
  for (const [index, file] of found.entries())
    sink.appendRows(outsideIndex, [await new IndexReader(request, files, sink, symbols, index).read(file, signal)]);
}

/** After so many documents others get their turn. */
const documentsAtOnce = 16;

class IndexReader {
  private used = 0;
  private occurrences = 0;
  private readonly absolute: (path: string) => string | null;

  constructor(
    private readonly request: Request,
    private readonly files: ReadonlyMap<string, KnownFile>,
    private readonly sink: OutsideSink,
    private readonly symbols: SymbolNumbers,
    private readonly index: number,
  ) {
    this.absolute = workspaceFiles(request.folders).absolute;
  }

  /** The row of outside_index. */
  async read({ path, file, exists }: IndexFile, signal: AbortSignal): Promise<Row> {
    const row = { index: this.index, path, sha256: null, tool: null, tool_version: null, documents: 0 };
    const none = { used: 0, occurrences: 0 };
    if (!exists) return { ...row, ...none, problem: `There is no file ${path}; the setting scip names it.` };
    const sha256 = await fileDigest(file);
    try {
      const { metadata, documents, prefix } = readHead(file, this.request.folders, (name) => this.files.has(name));
      const head = {
        ...row,
        sha256,
        documents,
        tool: metadata?.tool ?? null,
        tool_version: metadata?.toolVersion ?? null,
      };
      if (prefix === null) return { ...head, ...none, problem: foreign(documents, metadata?.projectRoot ?? '') };
      const problem = await this.readDocuments(file, prefix, signal);
      return { ...head, used: this.used, occurrences: this.occurrences, problem };
    } catch (error) {
      signal.throwIfAborted();
      const problem = error instanceof Error ? error.message : String(error);
      return { ...row, sha256, used: this.used, occurrences: this.occurrences, problem };
    }
  }

  /** Answers with what keeps the index from being used, if no document is. */
  private async readDocuments(file: string, prefix: string, signal: AbortSignal): Promise<string | null> {
    let read = 0;
    let problem: string | null = null;
    for (const part of indexParts(file)) {
      if (part.kind !== 'document') continue;
      if (read++ % documentsAtOnce === 0) await setImmediate();
      signal.throwIfAborted();
      const document = readDocument(part.bytes);
      const { status, detail } = await this.take(document, prefix + document.path);
      if (status === 'other_text') problem ??= `${document.path}: ${detail}`;
    }
    return this.used === 0 ? `No document is the text of a file. ${problem ?? ''}`.trim() : null;
  }

  private async take(document: ScipDocument, path: string) {
    this.symbols.startDocument();
    const known = this.files.get(path);
    const placed = await this.place(document, path, known);
    const status: keyof typeof documentStatuses = typeof placed === 'string' ? placed : placed.kind;
    const detail = typeof placed !== 'string' && placed.kind === 'other_text' ? placed.detail : null;
    this.sink.appendRows(outsideDocument, [
      { index: this.index, path: document.path, file: known?.file ?? null, status, detail },
    ]);
    if (known && typeof placed !== 'string' && placed.kind === 'used') {
      this.keep(document, known.file, placed.occurrences);
      this.used++;
      this.occurrences += placed.occurrences.length;
    } else this.keep(document, null, definedIn(document));
    return { status, detail };
  }

  private async place(
    document: ScipDocument,
    path: string,
    known: KnownFile | undefined,
  ): Promise<PlacedDocument | 'no_file' | 'not_parsed'> {
    const file = this.absolute(path);
    if (!known || file === null) return 'no_file';
    if (!known.isParsed) return 'not_parsed';
    const source = decodeSource(await readFile(file));
    return source ? placeDocument(document, source) : 'not_parsed';
  }

  private keep(document: ScipDocument, file: number | null, occurrences: readonly PlacedOccurrence[]): void {
    const { index, sink, symbols } = this;
    const columns = occurrenceColumns(index, file, occurrences, (symbol) => symbols.numberOf(symbol));
    sink.appendColumns(outsideOccurrence, columns, occurrences.length);
    sink.appendRows(
      outsideRelationship,
      document.symbols.flatMap(({ symbol, relationships }) =>
        relationships.flatMap(({ symbol: target, kinds }) =>
          kinds.map((kind) => ({ symbol: symbols.numberOf(symbol), target: symbols.numberOf(target), kind })),
        ),
      ),
    );
    sink.appendRows(
      outsideSymbol,
      symbols.takeAdded().map((added) => ({ ...added })),
    );
  }
}

/** What a document defines that is not used: it is in the workspace, wherever. */
const definedIn = ({ occurrences }: ScipDocument): readonly PlacedOccurrence[] =>
  occurrences
    .filter(({ symbol, roles }) => symbol !== '' && (roles & symbolRoles.definition) !== 0)
    .map(({ symbol, roles }) => ({ symbol, roles, start: -1, end: -1, enclosing: null, isElsewhere: true }));

function foreign(documents: number, root: string): string {
  if (documents === 0) return 'It has no documents.';
  const of = root === '' ? '' : ` It was made of ${root}.`;
  return `None of its ${documents} documents is a file of the folder.${of}`;
}
