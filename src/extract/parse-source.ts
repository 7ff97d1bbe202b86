import type { ParseOptions, Parser, Tree } from 'web-tree-sitter';
import type { Respell } from './respell.ts';
import { syntaxDamage } from './syntax-damage.ts';

/**
 * Parses a text; where the grammar does not understand it, once more as it would have to be written for the grammar, and
 * the tree with fewer errors is taken. Null when parsing was stopped.
 */
export function parseSource(parser: Parser, text: string, respell: Respell | null, options: ParseOptions): Tree | null {
  const plain = parser.parse(text, null, options);
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
