import { UnsupportedInLane } from './unsupported-in-lane.ts';

/** What the class escapes mean, as the inside of a bracket; they know ASCII only. */
export const classEscapes: Readonly<Record<string, string>> = {
  d: '0-9',
  w: '0-9A-Za-z_',
  s: '\\t\\n\\f\\r ',
  D: '\\0-\\/:-\\u{10ffff}',
  W: '\\0-\\/:-@\\[-\\^`\\{-\\u{10ffff}',
  S: '\\0-\\x08\\x0b\\x0e-\\x1f!-\\u{10ffff}',
};

const controls: Readonly<Record<string, number>> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 };

/** The escape at a place outside brackets, rewritten, and where the next part begins. */
export function translateEscape(pattern: string, at: number, ignoreCase: boolean): readonly [string, number] {
  const letter = pattern[at + 1] ?? '';
  if (letter === 'A') return ['(?<![^])', at + 2];
  if (letter === 'z') return ['(?![^])', at + 2];
  if (letter === 'b' || letter === 'B') {
    if (ignoreCase)
      throw new UnsupportedInLane('the regular expression', `${JSON.stringify(pattern)}, a word boundary without case`);
    return [`\\${letter}`, at + 2];
  }
  if (letter === 'Q') {
    const end = pattern.indexOf('\\E', at);
    const text = pattern.slice(at + 2, end < 0 ? undefined : end);
    return [Array.from(text, literalPoint).join(''), end < 0 ? pattern.length : end + 2];
  }
  const inside = classEscapes[letter];
  if (inside !== undefined) return [`[${inside}]`, at + 2];
  return escapedPoint(pattern, at, ignoreCase);
}

/** An escape that stands for one code point or one Unicode class, inside brackets or outside. */
export function escapedPoint(pattern: string, at: number, ignoreCase: boolean): readonly [string, number] {
  const rest = pattern.slice(at);
  const control = controls[rest[1] ?? ''];
  if (control !== undefined) return [hexadecimal(control), at + 2];
  const hex = /^\\x(?:([\da-fA-F]{2})|\{([\da-fA-F]{1,6})\})/.exec(rest);
  if (hex) return [hexadecimal(Number.parseInt(hex[1] ?? hex[2] ?? '', 16)), at + hex[0].length];
  const category = /^\\([pP])(?:([A-Z])|\{(\^?)([A-Za-z_]+)\})/.exec(rest);
  if (category && !ignoreCase) {
    const name = category[2] ?? category[4] ?? '';
    const negated = (category[1] === 'P') !== (category[3] === '^');
    return [`\\${negated ? 'P' : 'p'}{${name.length > 2 ? 'Script=' : ''}${name}}`, at + category[0].length];
  }
  const punctuation = /^\\([!-/:-@[-`{-~])/.exec(rest)?.[1];
  if (punctuation) return [literalPoint(punctuation), at + 2];
  throw new UnsupportedInLane('the regular expression', `${JSON.stringify(pattern)}, the escape ${rest.slice(0, 2)}`);
}

/** A code point that stands for itself, inside brackets or outside. */
export function literalPoint(point: string): string {
  return /^[\^$\\.*+?()[\]{}|/-]$/.test(point) ? hexadecimal(point.charCodeAt(0)) : point;
}

const hexadecimal = (code: number): string => `\\u{${code.toString(16)}}`;
