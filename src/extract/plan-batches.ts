import type { ScannedFile } from './scan.ts';
import type { BatchTask, FileTask } from './worker-messages.ts';

const largestBatch = 640 << 10;
const smallestBatch = 48 << 10;

/**
 * Cuts the files to parse, but those that are known already, into batches of about the same size, in order; small workspaces
 * get small batches.
 */
export function planBatches(
  files: readonly ScannedFile[],
  workers: number,
  isKnown: (file: number) => boolean,
): BatchTask[] {
  const parsed = files.flatMap((scanned, file) =>
    scanned.reason === null && !isKnown(file) ? [{ scanned, file }] : [],
  );
  const total = parsed.reduce((sum, { scanned }) => sum + scanned.size, 0);
  const target = Math.min(largestBatch, Math.max(smallestBatch, total / (workers * 4)));
  const batches: BatchTask[] = [];
  let tasks: FileTask[] = [];
  let size = 0;
  for (const { scanned, file } of parsed) {
    tasks.push({ file, absolute: scanned.absolute, language: scanned.language, size: scanned.size });
    size += scanned.size;
    if (size < target) continue;
    batches.push({ files: tasks });
    tasks = [];
    size = 0;
  }
  if (tasks.length > 0) batches.push({ files: tasks });
  return batches;
}
