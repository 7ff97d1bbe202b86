import { PatternError } from './pattern-error.ts';

export interface PatternToken {
  readonly type: 'mark' | 'name' | 'text' | 'capture' | 'predicate' | 'end';
  /** The mark, or the name or text without its quotes and signs. */
  readonly value: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** What the groups of the expression are; space and comments have none. */
const types = ['mark', 'text', 'capture', 'predicate', 'name'] as const;
const token = /(?:\s|;[^\n]*)+|([()[\]:.!?*+])|"((?:[^"\\\n]|\\.)*)"|@([\w.-]*\w)|#([\w-]+[?!])|(\w[\w-]*)/y;

/** Splits a pattern file into tokens; comments and space are dropped. The last token is `end`. */
export function patternTokens(file: string, text: string): readonly PatternToken[] {
  const tokens: PatternToken[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    token.lastIndex = at;
    const found = token.exec(text);
    if (!found) throw new PatternError({ file, line }, `Unexpected character ${JSON.stringify(text[at])}.`);
    const end = token.lastIndex;
    const place = types.findIndex((_, group) => found[group + 1] !== undefined);
    const type = types[place];
    const value = found[place + 1] ?? '';
    if (type) tokens.push({ type, value: type === 'text' ? unescaped(value) : value, line, start: at, end });
    else line += found[0].split('\n').length - 1;
    at = end;
  }
  return [...tokens, { type: 'end', value: 'the end of the file', line, start: at, end: at }];
}

function unescaped(text: string): string {
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', 0: '\0' };
  return text.replace(/\\(.)/g, (_, letter: string) => escapes[letter] ?? letter);
}
