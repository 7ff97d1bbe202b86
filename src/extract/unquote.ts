import type { Node, Tree } from 'web-tree-sitter';
import type { QuotedTypes } from '../language/language-data.ts';

/** Takes away the quotes around types made of other types, so that they are parsed as types; the length stays. */
export type Unquote = (tree: Tree, text: string) => string;

export function unquoteBy({ pattern, within, except }: QuotedTypes): Unquote {
  const candidates = new RegExp(pattern, 'g');
  const outside = new Set(except);
  return (tree, text) => {
    const pieces: string[] = [];
    let from = 0;
    for (const { index, 0: quoted } of text.matchAll(candidates)) {
      if (!isType(tree.rootNode.descendantForIndex(index + 1), index, within, outside)) continue;
      pieces.push(text.slice(from, index), ' ', quoted.slice(1, -1), ' ');
      from = index + quoted.length;
    }
    return from === 0 ? text : pieces.join('') + text.slice(from);
  };
}

/** Whether a string stands where a type is expected, and not as an argument of a name that takes strings as they are. */
function isType(inner: Node | null, start: number, within: string, outside: ReadonlySet<string>): boolean {
  let node = inner;
  while (node && node.startIndex > start) node = node.parent;
  if (node?.startIndex !== start) return false;
  while (node.parent?.startIndex === start && node.type !== within) node = node.parent;
  if (node.type !== within) return false;
  for (let at: Node | null = node; at; at = at.parent) {
    const name = at.firstNamedChild;
    if (name && name.endIndex <= start && outside.has(name.text)) return false;
  }
  return true;
}
