import { closeSync, type Dirent, openSync, readdirSync, readSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Folder } from '../protocol/engine-api.ts';
import { excludeGlobs } from './exclude-globs.ts';
import type { GrammarCatalog } from './grammar-catalog.ts';
import { IgnoreRules } from './ignore-rules.ts';
import type { ScanTrace } from './scan-trace.ts';

export interface ScanRequest {
  readonly folders: readonly Folder[];
  readonly exclude: readonly string[];
  readonly maxFileSizeBytes: number;
  readonly catalog: GrammarCatalog;
  readonly signal?: AbortSignal | undefined;
  /** Gets every place the scan depends on. */
  readonly trace?: ScanTrace | undefined;
}

export type ScanReason = 'ignored' | 'too_large' | 'unknown_language' | 'unreadable' | 'disappeared';

export interface ScannedFile {
  readonly root: string;
  readonly path: string;
  readonly absolute: string;
  /** 0 when no language claims it. */
  readonly language: number;
  readonly size: number;
  /** Null when the file is to be parsed. */
  readonly reason: ScanReason | null;
  readonly detail: string | null;
}

/** Folders that never hold sources of the workspace itself. */
const neverEntered = new Set(['.git', '.codeanatomy', 'node_modules']);
const longestBlock = 30;

/** Finds every file of the folders, in the order of their paths, also those left out, with the reason. */
export async function scan(request: ScanRequest): Promise<ScannedFile[]> {
  const found: ScannedFile[] = [];
  let rested = performance.now();
  for (const folder of request.folders) {
    const walk = new FolderWalk(request, folder, found);
    while (walk.step()) {
      if (performance.now() - rested < longestBlock) continue;
      await setImmediate();
      request.signal?.throwIfAborted();
      rested = performance.now();
    }
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

interface Directory {
  readonly absolute: string;
  /** Relative to the workspace folder; empty for the folder itself. */
  readonly path: string;
  readonly rules: IgnoreRules | null;
}

/** Walks one workspace folder, a directory at a time. Symbolic links are never followed, so it always ends. */
class FolderWalk {
  private readonly pending: Directory[];
  private readonly excluded;
  private readonly prefix: string;

  constructor(
    private readonly request: ScanRequest,
    private readonly folder: Folder,
    private readonly found: ScannedFile[],
  ) {
    this.prefix = request.folders.length > 1 ? `${folder.name}/` : '';
    this.excluded = request.exclude.length > 0 ? excludeGlobs(request.exclude) : null;
    this.traceFile(join(folder.path, '.git', 'info', 'exclude'));
    this.pending = [{ absolute: folder.path, path: '', rules: IgnoreRules.ofRoot(folder.path) }];
  }

  /** Reads one directory; answers whether there are more. */
  step(): boolean {
    const directory = this.pending.pop();
    if (!directory) return false;
    let entries: Dirent[];
    try {
      this.request.trace?.add(directory.absolute, statSync(directory.absolute));
      entries = readdirSync(directory.absolute, { withFileTypes: true });
    } catch (error) {
      if (directory.path === '')
        throw new Error(`The folder ${directory.absolute} cannot be read: ${(error as Error).message}`);
      this.leaveOut(
        directory.path,
        directory.absolute,
        reasonOf(error),
        `The folder could not be read: ${codeOf(error)}.`,
      );
      return true;
    }
    const rules = entries.some(({ name }) => name === '.gitignore') ? this.rulesIn(directory) : directory.rules;
    for (const entry of entries) this.visit(entry, directory, rules);
    return true;
  }

  private rulesIn({ absolute, path, rules }: Directory): IgnoreRules | null {
    this.traceFile(join(absolute, '.gitignore'));
    return IgnoreRules.below(rules, absolute, path);
  }

  private traceFile(file: string): void {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats) this.request.trace?.add(file, stats);
  }

  private visit(entry: Dirent, directory: Directory, rules: IgnoreRules | null): void {
    const path = directory.path === '' ? entry.name : `${directory.path}/${entry.name}`;
    const absolute = join(directory.absolute, entry.name);
    if (entry.isDirectory()) {
      const cause = neverEntered.has(entry.name)
        ? 'It never holds sources of the workspace.'
        : this.ignoredBy(`${path}/`, rules);
      if (cause) this.leaveOut(path, absolute, 'ignored', cause);
      else this.pending.push({ absolute, path, rules });
      return;
    }
    const cause = this.ignoredBy(path, rules);
    if (cause) this.leaveOut(path, absolute, 'ignored', cause);
    else if (entry.isSymbolicLink()) this.visitLink(path, absolute);
    else if (entry.isFile()) this.visitFile(path, absolute);
    else this.leaveOut(path, absolute, 'unreadable', 'It is no file that can be read to its end.');
  }

  private ignoredBy(path: string, rules: IgnoreRules | null): string | null {
    if (this.excluded?.ignores(path)) return 'The settings exclude it.';
    return rules?.ignores(path) ? 'A .gitignore file excludes it.' : null;
  }

  /** What a link inside the folder points to is read where it stands; following it would read it twice. */
  private visitLink(path: string, absolute: string): void {
    try {
      statSync(absolute);
      this.leaveOut(path, absolute, 'ignored', 'It is a symbolic link; links are not followed.');
    } catch (error) {
      this.leaveOut(path, absolute, 'unreadable', `It is a symbolic link that leads nowhere: ${codeOf(error)}.`);
    }
  }

  private visitFile(path: string, absolute: string): void {
    let stats: Stats;
    let language: number;
    try {
      stats = statSync(absolute);
      this.request.trace?.add(absolute, stats);
      const known = this.request.catalog.languageOf(path) ?? this.languageByFirstLine(path, absolute, stats);
      language = known?.number ?? 0;
    } catch (error) {
      this.leaveOut(path, absolute, reasonOf(error), `It could not be read: ${codeOf(error)}.`);
      return;
    }
    const { size } = stats;
    const limit = this.request.maxFileSizeBytes;
    if (language === 0)
      this.add({ path, absolute, language, size, reason: 'unknown_language', detail: 'No language claims it.' });
    else if (size > limit) {
      this.add({
        path,
        absolute,
        language,
        size,
        reason: 'too_large',
        detail: `It has ${size} bytes; the limit is ${limit}.`,
      });
    } else this.add({ path, absolute, language, size, reason: null, detail: null });
  }

  /** Reads the start of files that may be scripts: those without an ending, and executable ones. */
  private languageByFirstLine(path: string, absolute: string, stats: Stats) {
    const hasEnding = path.lastIndexOf('.') > path.lastIndexOf('/') + 1;
    if (stats.size < 3 || (hasEnding && !(stats.mode & 0o111))) return null;
    const head = Buffer.alloc(256);
    const descriptor = openSync(absolute, 'r');
    try {
      const size = readSync(descriptor, head);
      const [firstLine] = head.toString('latin1', 0, size).split('\n', 1);
      return this.request.catalog.languageOf(path, firstLine);
    } finally {
      closeSync(descriptor);
    }
  }

  private leaveOut(path: string, absolute: string, reason: ScanReason, detail: string): void {
    this.add({ path, absolute, language: 0, size: 0, reason, detail });
  }

  private add(file: Omit<ScannedFile, 'root'>): void {
    this.found.push({ ...file, path: this.prefix + file.path, root: this.folder.name });
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

function reasonOf(error: unknown): ScanReason {
  return codeOf(error) === 'ENOENT' ? 'disappeared' : 'unreadable';
}
