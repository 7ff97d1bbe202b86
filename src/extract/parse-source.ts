import type { ParseOptions, Parser, Tree } from 'web-tree-sitter';
import type { Respell } from './respell.ts';
import { syntaxDamage } from './syntax-damage.ts';
import type { Unquote } from './unquote.ts';

/** What is said in other words before a text is parsed, or parsed once more; null when the language has no such words. */
export interface OtherWords {
  /** In every text. */
  readonly always: Respell | null;
  /** In one that the grammar does not understand. */
  readonly respell: Respell | null;
  readonly unquote: Unquote | null;
}

/** A tree, and the text it was made from. */
interface Parsed {
  readonly tree: Tree;
  readonly said: string;
}

/**
 * Parses a text, types in quotes as types. Where the grammar does not understand it, it is parsed once more as it would have to
 * be written for the grammar, and the tree with fewer errors is taken. Null when parsing was stopped.
 */
export function parseSource(parser: Parser, text: string, words: OtherWords, options: ParseOptions): Tree | null {
  const usual = words.always?.(text) ?? text;
  const tree = parser.parse(usual, null, options);
  if (!tree) return null;
  const plain = tree.rootNode.hasError ? better(parser, { tree, said: usual }, text, options) : { tree, said: usual };
  const unquoted = words.unquote ? rather(parser, plain, words.unquote(plain.tree, plain.said), options) : plain;
  if (!unquoted.tree.rootNode.hasError || !words.respell) return unquoted.tree;
  return better(parser, unquoted, words.respell(unquoted.said), options).tree;
}

/** What is parsed once more where that has less damage. */
function better(parser: Parser, known: Parsed, said: string, options: ParseOptions): Parsed {
  const again = parsedAgain(parser, known, said, options);
  return again ? taken(syntaxDamage(again.tree) < syntaxDamage(known.tree), again, known) : known;
}

/** What is parsed once more unless that has more damage. */
function rather(parser: Parser, known: Parsed, said: string, options: ParseOptions): Parsed {
  const again = parsedAgain(parser, known, said, options);
  return again ? taken(syntaxDamage(again.tree) <= syntaxDamage(known.tree), again, known) : known;
}

function parsedAgain(parser: Parser, known: Parsed, said: string, options: ParseOptions): Parsed | null {
  if (said === known.said) return null;
  const tree = parser.parse(said, null, options);
  if (tree) return { tree, said };
  parser.reset();
  return null;
}

function taken(isFirst: boolean, first: Parsed, second: Parsed): Parsed {
  (isFirst ? second : first).tree.delete();
  return isFirst ? first : second;
}
