import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParseError, parse } from 'jsonc-parser';

type Settings = Readonly<Record<string, unknown>> | undefined;

/** What the editor leaves out unless the settings of a folder say otherwise. */
const defaults = {
  'files.exclude': { '**/.git': true, '**/.svn': true, '**/.hg': true, '**/.DS_Store': true, '**/Thumbs.db': true },
  'search.exclude': { '**/node_modules': true, '**/bower_components': true, '**/*.code-search': true },
} as const;

/**
 * Globs that the editor leaves out of a folder, so that it has the same graph here: `files.exclude`, `search.exclude` and
 * `codeAnatomy.exclude` of its `.vscode/settings.json`, on top of the editor's defaults. What cannot be read is told.
 */
export function editorExcludes(folder: string, tell: (message: string) => void): readonly string[] {
  const file = join(folder, '.vscode', 'settings.json');
  const settings = existsSync(file) ? readSettings(file) : {};
  if (settings === null) tell(`${file} cannot be read as JSON with comments; what it excludes is not left out.\n`);
  const ours = settings?.['codeAnatomy.exclude'];
  return [
    ...activeGlobs(defaults['files.exclude'], settings?.['files.exclude']),
    ...activeGlobs(defaults['search.exclude'], settings?.['search.exclude']),
    ...(Array.isArray(ours) ? ours.filter((glob) => typeof glob === 'string') : []),
  ];
}

function readSettings(file: string): Settings | null {
  const errors: ParseError[] = [];
  try {
    const settings = parse(readFileSync(file, 'utf8'), errors, { allowTrailingComma: true, allowEmptyContent: true });
    return errors.length > 0 ? null : settings;
  } catch {
    return null;
  }
}

/** A glob may carry a condition on siblings (`{ when: … }`); only unconditional ones are taken, as in the editor. */
const activeGlobs = (before: Readonly<Record<string, boolean>>, globs: unknown): readonly string[] =>
  Object.entries({ ...before, ...(typeof globs === 'object' ? globs : {}) }).flatMap(([glob, active]) =>
    active === true ? [glob] : [],
  );
