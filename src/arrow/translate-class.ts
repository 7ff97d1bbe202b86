import { classEscapes, escapedPoint, literalPoint } from './translate-escape.ts';
import { UnsupportedInLane } from './unsupported-in-lane.ts';

const named: Readonly<Record<string, string>> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  ascii: '\\0-\\x7f',
  blank: '\\t ',
  cntrl: '\\0-\\x1f\\x7f',
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: '!-\\/:-@\\[-`\\{-~',
  space: '\\t\\n\\v\\f\\r ',
  upper: 'A-Z',
  word: '0-9A-Za-z_',
  xdigit: '0-9A-Fa-f',
};

/** The bracketed class at a place, rewritten, and where the next part begins. */
export function translateClass(pattern: string, start: number, ignoreCase: boolean): readonly [string, number] {
  const negated = pattern[start + 1] === '^';
  let at = start + (negated ? 2 : 1);
  let source = '';
  for (let first = true; first || pattern[at] !== ']'; first = false) {
    if (at >= pattern.length)
      throw new UnsupportedInLane('the regular expression', `${JSON.stringify(pattern)}, the bracket is not closed`);
    const [text, next] = member(pattern, at, ignoreCase);
    source += text;
    at = next;
  }
  return [`[${negated ? '^' : ''}${source}]`, at + 1];
}

function member(pattern: string, at: number, ignoreCase: boolean): readonly [string, number] {
  const posix = /^\[:(\w+):\]/.exec(pattern.slice(at));
  if (posix) {
    const inside = named[posix[1] ?? ''];
    if (inside === undefined)
      throw new UnsupportedInLane('the regular expression', `${JSON.stringify(pattern)}, the class ${posix[0]}`);
    return [inside, at + posix[0].length];
  }
  const known = pattern[at] === '\\' ? classEscapes[pattern[at + 1] ?? ''] : undefined;
  if (known !== undefined) return [known, at + 2];
  const [low, next] = point(pattern, at, ignoreCase);
  if (pattern[next] !== '-' || pattern[next + 1] === ']' || next + 1 >= pattern.length) return [low, next];
  const [high, end] = point(pattern, next + 1, ignoreCase);
  return [`${low}-${high}`, end];
}

function point(pattern: string, at: number, ignoreCase: boolean): readonly [string, number] {
  if (pattern[at] === '\\') return escapedPoint(pattern, at, ignoreCase);
  const character = String.fromCodePoint(pattern.codePointAt(at) ?? 0);
  return [literalPoint(character), at + character.length];
}
