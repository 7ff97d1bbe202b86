import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Folder } from '../../protocol/engine-api.ts';
import { type IndexPart, indexParts, type ScipMetadata } from '../../scip/index-parts.ts';
import { readDocumentPath } from '../../scip/read-document.ts';
import { prefixOf } from './find-indexes.ts';

/** What is known of an index before its documents are read. */
export interface IndexHead {
  readonly metadata: ScipMetadata | null;
  readonly documents: number;
  /** What comes before the paths of the index to make them those of the graph; null when none of them is a file. */
  readonly prefix: string | null;
}

/**
 * Finds out which folder the paths of an index count from: the one it names, unless it was made elsewhere; then the one
 * it lies in; else any folder of the workspace. The one where most of its documents are wins.
 */
export function readHead(file: string, folders: readonly Folder[], isFile: (path: string) => boolean): IndexHead {
  const candidates = new Map<string, number>();
  let metadata: ScipMetadata | null = null;
  let documents = 0;
  const start = () => {
    for (const prefix of prefixes(file, metadata, folders)) candidates.set(prefix, 0);
  };
  for (const part of indexParts(file)) {
    if (part.kind === 'metadata') metadata = part.metadata;
    else {
      if (documents++ === 0) start();
      countFiles(part, candidates, isFile);
    }
  }
  const [best] = [...candidates].toSorted(([, left], [, right]) => right - left);
  return { metadata, documents, prefix: best && best[1] > 0 ? best[0] : null };
}

function countFiles(
  part: Extract<IndexPart, { kind: 'document' }>,
  candidates: Map<string, number>,
  isFile: (path: string) => boolean,
): void {
  const path = readDocumentPath(part.bytes);
  for (const [prefix, files] of candidates) if (isFile(prefix + path)) candidates.set(prefix, files + 1);
}

function prefixes(file: string, metadata: ScipMetadata | null, folders: readonly Folder[]): readonly string[] {
  const named = metadata && rootFolder(metadata.projectRoot);
  const places = [...(named ? [named] : []), dirname(file), ...folders.map(({ path }) => path)];
  return [...new Set(places.flatMap((place) => prefixOf(place, folders) ?? []))];
}

function rootFolder(uri: string): string | null {
  try {
    return fileURLToPath(uri);
  } catch {
    // Some tools write no URI, or one of another machine.
    return null;
  }
}
