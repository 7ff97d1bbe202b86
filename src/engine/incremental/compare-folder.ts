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
import { matchFiles, type StoredFile, wasRead } from './match-files.ts';

const files = from('file', fileTable).select((t) => ({ ...t.file }));

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
  /** Kept files that had another path. */
  readonly moved: number;
  /** Whether everything that is stored of the files is as it would be stored now. */
  readonly isSame: boolean;
}

/**
 * Finds out which files are as they were when the stored graph was made. The digest of the content decides; it is not taken
 * where `isUntouched` knows that nobody has written the file since. A file that has another path now is known by its content.
 * Files of languages for which `isRead` holds are read again.
 */
export async function compareFolder(
  reader: GraphReader,
  request: OpenRequest,
  catalog: GrammarCatalog,
  isUntouched: (path: string) => boolean,
  signal: AbortSignal,
  isRead: (language: number) => boolean = () => false,
): Promise<FolderComparison> {
  const rows = await reader.rows(files, {});
  const trace = new ScanTrace();
  const scanned = await scan({ ...limitsOf(request), catalog, signal, trace });
  const { known, kept, changed, added, removed, moved } = await matchFiles(scanned, rows, isUntouched, isRead);
  const numbers = rows.filter(wasRead).map(({ file }) => Number(file));
  const isSame = changed + added + removed + moved === 0 && sameRows(scanned, known, rows);
  const read = [...scanned.keys()].filter((number) => scanned[number]?.reason === null && !known.has(number));
  return { scanned, trace, known, kept, stored: numbers, read, changed, added, removed, moved, isSame };
}

function limitsOf({ folders, settings }: OpenRequest) {
  const { maxFileSizeMb } = profileOf(settings);
  const maxFileSizeBytes = maxFileSizeMb === null ? defaultMaxFileSize : maxFileSizeMb * 2 ** 20;
  return { folders, exclude: settings.exclude ?? [], maxFileSizeBytes };
}

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
