import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { ScannedFile } from '../../extract/scan.ts';
import type { FileOutcome } from '../../extract/worker-messages.ts';

/** A row of `file` in the stored graph. */
export type StoredFile = Readonly<Record<string, unknown>>;

/** Files as they are beside those of the stored graph. */
export interface MatchedFiles {
  /** What reading gave, of the files whose content is the same, by their number now. */
  readonly known: ReadonlyMap<number, FileOutcome>;
  /** Their numbers: in the stored graph → now. */
  readonly kept: ReadonlyMap<number, number>;
  /** Kept files that had another path. */
  readonly moved: number;
  /** Files to be read whose path was there, those whose path was not, and paths with rows that are gone. */
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
}

/** Whether the stored graph has rows of the file. */
export const wasRead = ({ sha256 }: StoredFile): boolean => sha256 !== null;

/**
 * Finds what each file was: by its path when the content is the same, else by the content one that has left its path.
 * Files of languages for which `isRead` holds are to be read whatever they were.
 */
export async function matchFiles(
  scanned: readonly ScannedFile[],
  stored: readonly StoredFile[],
  isUntouched: (path: string) => boolean,
  isRead: (language: number) => boolean,
): Promise<MatchedFiles> {
  const readable = [...scanned.entries()].filter(([, { reason }]) => reason === null);
  const left = new Map(stored.filter(wasRead).map((row) => [String(row.path), row]));
  const storedPaths = new Set(left.keys());
  const found = new Map<number, StoredFile>();
  for (const [number, file] of readable) {
    const row = left.get(file.path);
    if (!row || isRead(file.language) || !isAlike(row, file)) continue;
    if (!isUntouched(file.absolute) && (await digestOf(file)) !== row.sha256) continue;
    found.set(number, row);
    left.delete(file.path);
  }
  const open = readable.filter(([number]) => !found.has(number));
  const inPlace = found.size;
  const bySize = new Map<number, StoredFile[]>();
  for (const row of left.values()) bySize.set(Number(row.size), [...(bySize.get(Number(row.size)) ?? []), row]);
  for (const [number, file] of open) {
    if (isRead(file.language)) continue;
    const rows = bySize.get(file.size)?.filter((row) => isAlike(row, file) && left.has(String(row.path))) ?? [];
    const row = await sameContent(file, rows);
    if (!row) continue;
    found.set(number, row);
    left.delete(String(row.path));
  }
  const toRead = open.filter(([number]) => !found.has(number));
  const changed = toRead.filter(([, { path }]) => storedPaths.has(path)).length;
  const paths = new Set(readable.map(([, { path }]) => path));
  return {
    known: new Map([...found].map(([number, row]) => [number, outcomeOf(row, number)])),
    kept: new Map([...found].map(([number, row]) => [Number(row.file), number])),
    moved: found.size - inPlace,
    changed,
    added: toRead.length - changed,
    removed: [...left.keys()].filter((path) => !paths.has(path)).length,
  };
}

/** Whether the file can be what was stored, as far as is known without reading it. */
const isAlike = ({ language, size }: StoredFile, file: ScannedFile): boolean =>
  language === file.language && Number(size) === file.size;

async function sameContent(file: ScannedFile, rows: readonly StoredFile[]): Promise<StoredFile | undefined> {
  if (rows.length === 0) return undefined;
  const digest = await digestOf(file);
  return rows.find(({ sha256 }) => sha256 === digest);
}

async function digestOf({ absolute }: ScannedFile): Promise<string | null> {
  const bytes = await readFile(absolute).catch(() => null);
  return bytes && createHash('sha256').update(bytes).digest('hex');
}

const outcomeOf = (row: StoredFile, file: number): FileOutcome =>
  ({ ...row, file, size: Number(row.size) }) as unknown as FileOutcome;
