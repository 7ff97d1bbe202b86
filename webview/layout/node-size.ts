import type { ViewNode } from '../../src/protocol/graph-view.ts';

/** Labels are cut beyond this many characters; the whole name is in the tooltip. */
const mostCharacters = 34;

const characterWidth = 6.9;
const iconAndPadding = 40;

export interface NodeSize {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** Text and size of a node, the same for the layout and for the drawing. */
export function nodeSize(node: ViewNode, isInsideParent: boolean): NodeSize {
  const name = (isInsideParent ? node.label : node.localName) || node.label || node.qualifiedName || '?';
  const text = name.length <= mostCharacters ? name : `${name.slice(0, mostCharacters - 10)}…${name.slice(-9)}`;
  return { text, width: Math.round(Math.max(56, text.length * characterWidth + iconAndPadding)), height: 28 };
}
