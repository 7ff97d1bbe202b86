import type { ParseOptions, Parser, Tree } from 'web-tree-sitter';
import type { Respell } from './respell.ts';
import { syntaxDamage } from './syntax-damage.ts';
import type { Unquote } from './unquote.ts';

/** What may be said in other words before a text is parsed once more; null when the language has no such words. */
export interface OtherWords {
  readonly respell: Respell | null;
  readonly unquote: Unquote | null;
}

/** Parses a text, types in quotes as types. Null when parsing was stopped. */
export function parseSource(parser: Parser, text: string, words: OtherWords, options: ParseOptions): Tree | null {
  const plain = parser.parse(text, null, options);
  const said = plain && words.unquote ? words.unquote(plain, text) : text;
  if (!plain || said === text) return understood(parser, plain, text, words.respell, options);
  const unquoted = parser.parse(said, null, options);
  if (!unquoted) parser.reset();
  if (!unquoted || syntaxDamage(unquoted) > syntaxDamage(plain)) {
    unquoted?.delete();
    return understood(parser, plain, text, words.respell, options);
  }
  plain.delete();
  return understood(parser, unquoted, said, words.respell, options);
}

/**
 * Where the grammar does not understand a text, it is parsed once more as it would have to be written for the grammar, and
 * the tree with fewer errors is taken.
 */
function understood(
  parser: Parser,
  plain: Tree | null,
  text: string,
  respell: Respell | null,
  options: ParseOptions,
): Tree | null {
  if (!plain?.rootNode.hasError || !respell) return plain;
  const said = respell(text);
  const again = said === text ? null : parser.parse(said, null, options);
  if (!again) {
    parser.reset();
    return plain;
  }
  const [worse, better] = syntaxDamage(again) < syntaxDamage(plain) ? [plain, again] : [again, plain];
  worse.delete();
  return better;
}
