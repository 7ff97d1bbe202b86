import ignore, { type Ignore } from 'ignore';

/** Turns globs as the editor writes them (relative to the folder, with braces) into ignore rules. */
export function excludeGlobs(globs: readonly string[]): Ignore {
  const rules = globs
    .flatMap(expandBraces)
    .map((glob) => glob.replace(/^\.?\//, '').replace(/\/\**$/, ''))
    .filter((glob) => glob !== '')
    // A glob speaks of the whole path, an ignore rule without a slash of any name below.
    .map((glob) => (glob.startsWith('**/') ? glob : `/${glob}`));
  return ignore().add(rules);
}

/** `a.{b,c}` → `a.b`, `a.c`. */
function expandBraces(glob: string): string[] {
  const open = glob.lastIndexOf('{');
  const close = open < 0 ? -1 : glob.indexOf('}', open);
  if (close < 0) return [glob];
  const choices = glob.slice(open + 1, close).split(',');
  return choices.flatMap((choice) => expandBraces(glob.slice(0, open) + choice + glob.slice(close + 1)));
}
