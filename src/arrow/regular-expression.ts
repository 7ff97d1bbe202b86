import { translateClass } from './translate-class.ts';
import { translateEscape } from './translate-escape.ts';
import { UnsupportedInLane } from './unsupported-in-lane.ts';

const compiled = new Map<string, RegExp>();

/**
 * A pattern in the database's syntax (RE2) as a regular expression of this runtime. Where the two languages differ
 * (what a dot, a space or a line end is), the pattern is rewritten; what cannot be rewritten exactly is refused.
 */
export function regularExpression(pattern: string): RegExp {
  const known = compiled.get(pattern);
  if (known) return known;
  const { source, ignoreCase } = translate(pattern);
  let expression: RegExp;
  try {
    expression = new RegExp(source, ignoreCase ? 'iu' : 'u');
  } catch (error) {
    throw new UnsupportedInLane('the regular expression', `${JSON.stringify(pattern)}, ${(error as Error).message}`);
  }
  compiled.set(pattern, expression);
  return expression;
}

interface Flags {
  readonly ignoreCase: boolean;
  readonly dotAll: boolean;
  readonly lines: boolean;
}

function translate(pattern: string): { readonly source: string; readonly ignoreCase: boolean } {
  const prefix = /^\(\?([ims]+)\)/.exec(pattern);
  const letters = prefix?.[1] ?? '';
  const flags = { ignoreCase: letters.includes('i'), dotAll: letters.includes('s'), lines: letters.includes('m') };
  let at = prefix?.[0].length ?? 0;
  let source = '';
  while (at < pattern.length) {
    const [text, next] = part(pattern, at, flags);
    source += text;
    at = next;
  }
  return { source, ignoreCase: flags.ignoreCase };
}

/** One part of the pattern rewritten, and where the next begins. */
function part(pattern: string, at: number, flags: Flags): readonly [text: string, next: number] {
  const character = String.fromCodePoint(pattern.codePointAt(at) ?? 0);
  switch (character) {
    case '\\':
      return translateEscape(pattern, at, flags.ignoreCase);
    case '[':
      return translateClass(pattern, at, flags.ignoreCase);
    case '(':
      return group(pattern, at);
    case '.':
      return [flags.dotAll ? '[^]' : '[^\\n]', at + 1];
    case '^':
      return [flags.lines ? '(?<![^\\n])' : '^', at + 1];
    case '$':
      return [flags.lines ? '(?![^\\n])' : '$', at + 1];
    case '{': {
      const repetition = /^\{\d+(?:,\d*)?\}/.exec(pattern.slice(at))?.[0];
      return repetition ? [repetition, at + repetition.length] : ['\\{', at + 1];
    }
    case '}':
    case ']':
    case '/':
      return [`\\${character}`, at + 1];
    default:
      return [character, at + character.length];
  }
}

function group(pattern: string, at: number): readonly [text: string, next: number] {
  if (pattern[at + 1] !== '?') return ['(', at + 1];
  const opening = /^\(\?(?::|P<[A-Za-z_]\w*>)/.exec(pattern.slice(at))?.[0];
  if (!opening)
    throw new UnsupportedInLane('the regular expression', `${JSON.stringify(pattern)}, a group that is not plain`);
  return [opening === '(?:' ? '(?:' : '(', at + opening.length];
}
