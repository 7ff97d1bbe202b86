import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { defaultMaxFileSize } from '../../extract/extraction-request.ts';
import { fileKeys } from '../../extract/file-keys.ts';
import { fileRows } from '../../extract/file-rows.ts';
import type { GrammarCatalog } from '../../extract/grammar-catalog.ts';
import { type ScannedFile, scan } from '../../extract/scan.ts';
import { ScanTrace } from '../../extract/scan-trace.ts';
import type { FileOutcome } from '../../extract/worker-messages.ts';
import type { GraphReader } from '../../graph/graph-reader.ts';
import { fileTable } from '../../model/tables/extraction.ts';
import type { OpenRequest } from '../../protocol/engine-api.ts';
import { from } from '../../relation/query.ts';
import { profileOf } from '../profile-of.ts';

const files = from('file', fileTable).select((t) => ({ ...t.file }));

type StoredFile = Readonly<Record<string, unknown>>;

/** What the folders look like, held against what is stored of them. */
export interface FolderComparison {
  readonly scanned: readonly ScannedFile[];
  readonly trace: ScanTrace;
  /** What reading gave, of the files whose content is the same, by their number now. */
  readonly known: ReadonlyMap<number, FileOutcome>;
  /** Files whose rows stay: the number they have in the stored graph, and the one they have now. */
  readonly kept: ReadonlyMap<number, number>;
  /** Numbers in the stored graph of the files that were read. */
  readonly stored: readonly number[];
  /** Numbers of the files that have to be read now. */
  readonly read: readonly number[];
  /** Files that have to be read, and how many with rows are gone. */
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  /** Whether everything that is stored of the files is as it would be stored now. */
  readonly isSame: boolean;
}

/**
 * Finds out which files are as they were when the stored graph was made. The digest of the content decides; it is not taken
 * where `isUntouched` knows that nobody has written the file since.
 */
export async function compareFolder(
  reader: GraphReader,
  request: OpenRequest,
  catalog: GrammarCatalog,
  isUntouched: (path: string) => boolean,
  signal: AbortSignal,
): Promise<FolderComparison> {
  const stored = new Map((await reader.rows(files, {})).map((row) => [String(row.path), row]));
  const trace = new ScanTrace();
  const scanned = await scan({ ...limitsOf(request), catalog, signal, trace });
  const known = new Map<number, FileOutcome>();
  const kept = new Map<number, number>();
  let [changed, added] = [0, 0];
  for (const [number, file] of scanned.entries()) {
    if (file.reason !== null) continue;
    const before = stored.get(file.path);
    const isKnown = before?.language === file.language && (await isUnchanged(file, before, isUntouched));
    if (isKnown) known.set(number, outcomeOf(before, number));
    if (isKnown) kept.set(Number(before.file), number);
    else if (before?.sha256 == null) added++;
    else changed++;
  }
  const readBefore = [...stored.values()].filter(({ sha256 }) => sha256 !== null).length;
  const removed = readBefore - kept.size - changed;
  const isSame = changed + added + removed === 0 && sameRows(scanned, known, [...stored.values()]);
  const numbers = [...stored.values()].filter(({ sha256 }) => sha256 !== null).map(({ file }) => Number(file));
  const read = [...scanned.keys()].filter((number) => scanned[number]?.reason === null && !known.has(number));
  return { scanned, trace, known, kept, stored: numbers, read, changed, added, removed, isSame };
}

function limitsOf({ folders, settings }: OpenRequest) {
  const { maxFileSizeMb } = profileOf(settings);
  const maxFileSizeBytes = maxFileSizeMb === null ? defaultMaxFileSize : maxFileSizeMb * 2 ** 20;
  return { folders, exclude: settings.exclude ?? [], maxFileSizeBytes };
}

async function isUnchanged(
  { absolute }: ScannedFile,
  { sha256 }: StoredFile,
  isUntouched: (path: string) => boolean,
): Promise<boolean> {
  if (sha256 === null) return false;
  if (isUntouched(absolute)) return true;
  const bytes = await readFile(absolute).catch(() => null);
  return bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256;
}

const outcomeOf = (row: StoredFile, file: number): FileOutcome =>
  ({ ...row, file, size: Number(row.size) }) as unknown as FileOutcome;

/** Whether the rows of `file` would be stored again as they are. */
function sameRows(
  scanned: readonly ScannedFile[],
  known: ReadonlyMap<number, FileOutcome>,
  stored: readonly StoredFile[],
): boolean {
  if (scanned.length !== stored.length) return false;
  const keys = fileKeys(scanned.map(({ path }) => path));
  const byNumber = new Map(stored.map((row) => [Number(row.file), row]));
  return fileRows(scanned, keys, known).every((row) => {
    const before = byNumber.get(row.file);
    return before !== undefined && Object.entries(row).every(([name, value]) => String(before[name]) === String(value));
  });
}
