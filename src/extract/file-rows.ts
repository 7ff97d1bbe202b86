import { must } from '../model/must.ts';
import type { ScannedFile } from './scan.ts';
import type { FileOutcome } from './worker-messages.ts';

/** The row of every file found: what the scan said of it, or else what became of it. */
export function fileRows(
  files: readonly ScannedFile[],
  keys: readonly bigint[],
  outcomes: ReadonlyMap<number, FileOutcome>,
) {
  return files.map((scanned, file) => {
    const outcome = outcomes.get(file);
    return {
      file,
      root: scanned.root,
      path: scanned.path,
      language: scanned.language,
      file_key: must(keys[file], 'file key'),
      size: BigInt(outcome?.size ?? scanned.size),
      sha256: outcome?.sha256 ?? null,
      encoding: outcome?.encoding ?? null,
      lines: outcome?.lines ?? 0,
      nodes: outcome?.nodes ?? 0,
      status: outcome?.status ?? statusOf(scanned.reason),
      reason: outcome ? outcome.reason : scanned.reason,
      detail: outcome ? outcome.detail : scanned.detail,
      lane: outcome?.lane ?? null,
    };
  });
}

function statusOf(reason: ScannedFile['reason']): 'skipped' | 'failed' {
  return reason === 'unreadable' || reason === 'disappeared' ? 'failed' : 'skipped';
}
