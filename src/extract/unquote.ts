import type { Node, Tree } from 'web-tree-sitter';
import type { QuotedTypes } from '../language/language-data.ts';

/** Takes away the quotes around types made of other types, so that they are parsed as types; the length stays. */
export type Unquote = (tree: Tree, text: string) => string;

export function unquoteBy({ pattern, within, except, firstArgumentOf }: QuotedTypes): Unquote {
  const candidates = new RegExp(pattern, 'g');
  const outside = new Set(except);
  const typed = new Set(firstArgumentOf);
  return (tree, text) => {
    const pieces: string[] = [];
    let from = 0;
    for (const { index, 0: quoted } of text.matchAll(candidates)) {
      const string = startingAt(tree.rootNode.descendantForIndex(index + 1), index);
      if (!string || !(isType(string, within, outside) || isFirstArgument(string, typed))) continue;
      pieces.push(text.slice(from, index), ' ', quoted.slice(1, -1), ' ');
      from = index + quoted.length;
    }
    return from === 0 ? text : pieces.join('') + text.slice(from);
  };
}

/** The innermost node that starts at a place, for one that lies in it. */
function startingAt(inner: Node | null, start: number): Node | null {
  let node = inner;
  while (node && node.startIndex > start) node = node.parent;
  return node?.startIndex === start ? node : null;
}

/** Whether a string stands where a type is expected, and not as an argument of a name that takes strings as they are. */
function isType(string: Node, within: string, outside: ReadonlySet<string>): boolean {
  const start = string.startIndex;
  let node = string;
  while (node.parent?.startIndex === start && node.type !== within) node = node.parent;
  if (node.type !== within) return false;
  for (let at: Node | null = node; at; at = at.parent) {
    const name = at.firstNamedChild;
    if (name && name.endIndex <= start && outside.has(name.text)) return false;
  }
  return true;
}

/** Whether a string is the first argument of a call of one of some functions, whatever they are a member of. */
function isFirstArgument(string: Node, functions: ReadonlySet<string>): boolean {
  const list = string.parent;
  const callee = list?.parent?.firstNamedChild;
  if (!callee || list.firstNamedChild?.startIndex !== string.startIndex) return false;
  return callee.endIndex <= list.startIndex && functions.has(callee.text.slice(callee.text.lastIndexOf('.') + 1));
}
