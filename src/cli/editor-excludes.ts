import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParseError, parse } from 'jsonc-parser';

type Settings = Readonly<Record<string, unknown>> | undefined;

/**
 * Globs that the settings of a folder in the editor leave out, so that it has the same graph here: `files.exclude`,
 * `search.exclude` and `codeAnatomy.exclude` of its `.vscode/settings.json`. What cannot be read is told.
 */
export function editorExcludes(folder: string, tell: (message: string) => void): readonly string[] {
  const file = join(folder, '.vscode', 'settings.json');
  if (!existsSync(file)) return [];
  const settings = readSettings(file);
  if (settings === null) {
    tell(`${file} cannot be read as JSON with comments; what it excludes is not left out.\n`);
    return [];
  }
  const ours = settings?.['codeAnatomy.exclude'];
  return [
    ...activeGlobs(settings?.['files.exclude']),
    ...activeGlobs(settings?.['search.exclude']),
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
const activeGlobs = (globs: unknown): readonly string[] =>
  typeof globs === 'object' && globs !== null
    ? Object.entries(globs).flatMap(([glob, active]) => (active === true ? [glob] : []))
    : [];
