import { PatternError } from './pattern-error.ts';

export interface PatternToken {
  readonly type: 'mark' | 'name' | 'text' | 'capture' | 'predicate' | 'end';
  /** The mark, or the name or text without its quotes and signs. */
  readonly value: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

const token =
  /(?<space>(?:\s|;[^\n]*)+)|(?<mark>[()[\]:.!?*+])|"(?<text>(?:[^"\\\n]|\\.)*)"|@(?<capture>[\w.-]*\w)|#(?<predicate>[\w-]+[?!])|(?<name>\w[\w-]*)/y;

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
    const [type, value] = Object.entries(found.groups ?? {}).find(([, part]) => part !== undefined) ?? ['space', ''];
    if (type !== 'space')
      tokens.push({
        type: type as PatternToken['type'],
        value: type === 'text' ? unescaped(value) : value,
        line,
        start: at,
        end,
      });
    line += found[0].split('\n').length - 1;
    at = end;
  }
  return [...tokens, { type: 'end', value: 'the end of the file', line, start: at, end: at }];
}

function unescaped(text: string): string {
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', 0: '\0' };
  return text.replace(/\\(.)/g, (_, letter: string) => escapes[letter] ?? letter);
}
