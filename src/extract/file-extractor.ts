import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Parser } from 'web-tree-sitter';
import type { Batch } from './batch.ts';
import { addDocumentation } from './documentation/add-documentation.ts';
import { extractFile } from './extract-file.ts';
import { FileMatcher } from './file-matcher.ts';
import { type GrammarCatalog, loadGrammarCatalog } from './grammar-catalog.ts';
import { createHeapReader, type ParserHeap } from './heap-reader.ts';
import { isGenerated } from './is-generated.ts';
import { isMinified } from './is-minified.ts';
import { LineStarts } from './line-starts.ts';
import { LocalEvaluator, type LocalRows } from './local-rows.ts';
import { parseLimit } from './parse-limit.ts';
import { parseSource } from './parse-source.ts';
import { loadParserModule } from './parser-module.ts';
import { decodeSource, type SourceText } from './source-text.ts';
import type { SpareMemory } from './spare-memory.ts';
import { TreeColumns } from './tree-columns.ts';
import type { TreeReader } from './tree-reader.ts';
import { loadWorkerLanguage, type WorkerLanguage } from './worker-language.ts';
import type { CursorLane, FileOutcome, FileReason, FileTask, Refusal, WorkerSetup } from './worker-messages.ts';

type Setup = Omit<WorkerSetup, 'current'>;

/** Reads, decodes, parses and flattens files, one at a time, into a batch. */
export class FileExtractor {
  private readonly languages = new Map<number, WorkerLanguage>();
  private readonly matchers = new Map<number, FileMatcher>();
  private readonly tree = new TreeColumns();
  private readonly lines = new LineStarts();

  private constructor(
    private readonly setup: Setup,
    private readonly catalog: GrammarCatalog,
    private readonly heap: ParserHeap,
    private readonly parser: Parser,
    private readonly heapReader: TreeReader,
    private readonly local: LocalEvaluator | null,
  ) {}

  static async create(setup: Setup, memory: SpareMemory): Promise<FileExtractor> {
    const heap = await loadParserModule(setup.treeSitterWasm);
    const catalog = loadGrammarCatalog(setup.catalogFolder);
    const local = setup.localPlan ? new LocalEvaluator(setup.localPlan, catalog, memory) : null;
    return new FileExtractor(setup, catalog, heap, new Parser(), createHeapReader(heap), local);
  }

  /** Has to be called for a language before its first file. */
  async loadLanguage(number: number): Promise<void> {
    const language = this.catalog.languages[number - 1];
    if (!language || this.languages.has(number)) return;
    const { catalog, parser, heapReader, setup } = this;
    if (setup.localPlan) this.matchers.set(number, new FileMatcher(catalog, language));
    this.languages.set(number, await loadWorkerLanguage(catalog, language, parser, heapReader, setup.forceCursor));
  }

  get cursorLanes(): CursorLane[] {
    return [...this.languages.values()].flatMap(({ tables, cursorReason }) =>
      cursorReason === null ? [] : [{ language: tables.id, reason: cursorReason }],
    );
  }

  get refused(): Refusal[] {
    return [...[...this.matchers.values()].flatMap((matcher) => matcher.refused), ...(this.local?.refused ?? [])];
  }

  /** What rules compute from the files extracted since the batch was last taken. */
  evaluate(batch: Batch, outcomes: readonly FileOutcome[]): readonly LocalRows[] {
    return this.local?.rows(batch, outcomes) ?? [];
  }

  get parserBytes(): number {
    return this.heap.HEAPU8.length;
  }

  extract(task: FileTask, batch: Batch): FileOutcome {
    let bytes: Buffer;
    try {
      bytes = readFileSync(task.absolute);
    } catch (error) {
      return unreadable(task, error as NodeJS.ErrnoException);
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const read = { ...nothing, file: task.file, size: bytes.length, sha256 };
    const source = decodeSource(bytes);
    if (!source) return { ...read, status: 'skipped', reason: 'binary', detail: 'The content is not text.' };
    this.lines.read(source.text, source.ascii ? source.utf8 : null);
    const decoded = { ...read, encoding: source.encoding, lines: this.lines.counted(source.text.length) };
    if (isMinified(source.utf8, this.lines.count)) {
      return {
        ...decoded,
        status: 'skipped',
        reason: 'minified',
        detail: 'Nearly all of it stands in very long, dense lines.',
      };
    }
    return { ...decoded, ...this.parse(task, source, batch) };
  }

  private parse(task: FileTask, source: SourceText, batch: Batch): ParseOutcome {
    const language = this.languages.get(task.language);
    if (!language) throw new Error(`Language ${task.language} was not loaded.`);
    const { parser, setup, tree, lines } = this;
    const limit = parseLimit(setup.parseTimeoutMs, source.utf8.length);
    if (parser.language !== language.grammar) parser.setLanguage(language.grammar);
    const parsed = parseSource(parser, source.text, language.words, { progressCallback: stopAfter(limit) });
    if (!parsed) {
      parser.reset();
      return failed('parse_timeout', `Parsing took longer than ${Math.round(limit)} ms.`);
    }
    try {
      tree.prepare(parsed.rootNode.descendantCount + 1);
      const read = language.reader(parsed, language.tables.tokens, tree);
      language.placeRespelled?.(tree, read, source.text);
      const rows = addDocumentation(tree, read, source.text, language.tables.documentation);
      if (rows < 0) return failed('too_many_nodes', 'The file has more than 8,388,607 syntax nodes.');
      extractFile({ file: task.file, language: language.tables, source, lines, tree, rows }, batch);
      this.matchers.get(task.language)?.match(task.file, rows, batch);
      const generated = isGenerated(source.text);
      return {
        nodes: rows,
        status: 'parsed',
        reason: generated ? 'generated' : null,
        detail: generated ? 'Its head says that a program wrote it.' : null,
        lane: language.lane,
      };
    } finally {
      parsed.delete();
    }
  }
}

type ParseOutcome = Pick<FileOutcome, 'nodes' | 'status' | 'reason' | 'detail' | 'lane'>;

const nothing = {
  size: null,
  sha256: null,
  encoding: null,
  lines: 0,
  nodes: 0,
  reason: null,
  detail: null,
  lane: null,
} as const;

/** Asked some thousand times a second; the clock is read less often. */
function stopAfter(milliseconds: number): () => boolean {
  const deadline = performance.now() + milliseconds;
  let asked = 0;
  return () => (++asked & 31) === 0 && performance.now() > deadline;
}

function failed(reason: FileReason, detail: string): ParseOutcome {
  return { nodes: 0, status: 'failed', reason, detail, lane: null };
}

function unreadable({ file }: FileTask, error: NodeJS.ErrnoException): FileOutcome {
  const reason = error.code === 'ENOENT' ? 'disappeared' : 'unreadable';
  const detail =
    reason === 'disappeared'
      ? 'It was gone when it was to be read.'
      : `It could not be read: ${error.code ?? error.message}.`;
  return { ...nothing, file, status: 'failed', reason, detail };
}
