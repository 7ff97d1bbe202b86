import { regularExpression } from './regular-expression.ts';

/** The first match of a pattern becomes the replacement; `\0` … `\9` in it are the match and its groups. */
export function replaceFirstMatch(text: string, pattern: string, replacement: string): string {
  const match = regularExpression(pattern).exec(text);
  if (!match) return text;
  let valid = true;
  const written = replacement.replace(/\\(.?)/gsu, (_, escaped: string) => {
    if (escaped === '\\') return '\\';
    const group = /^\d$/.test(escaped) ? Number(escaped) : -1;
    // The database leaves the text as it is when the replacement names a group that is not there.
    if (group < 0 || group >= match.length) valid = false;
    return match[group] ?? '';
  });
  return valid ? text.slice(0, match.index) + written + text.slice(match.index + match[0].length) : text;
}
