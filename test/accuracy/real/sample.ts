import type { SourceFile } from '../suite.ts';

/** At most `most` of the files, chosen by a seed: the same seed chooses the same files. */
export function sampleFiles(files: readonly SourceFile[], most: number, seed: number): readonly SourceFile[] {
  return [...files]
    .sort((a, b) => rank(a.file, seed) - rank(b.file, seed) || a.file.localeCompare(b.file))
    .slice(0, most)
    .sort((a, b) => a.file.localeCompare(b.file));
}

/** FNV-1a of the path, begun with the seed. */
function rank(path: string, seed: number): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (const char of path) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
