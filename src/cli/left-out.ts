import { editorExcludes } from './editor-excludes.ts';

/** Globs of what a build leaves out of a folder: what the editor leaves out, too, and what was given. */
export const leftOut = (folder: string, given: readonly string[], tell: (message: string) => void): readonly string[] =>
  [...new Set([...editorExcludes(folder, tell), ...given])].sort();
