import type { ViewNode } from './graph-view.ts';

/** Labels are cut beyond this many characters; the whole name is in the tooltip. */
const mostCharacters = 34;

/** Capitals are wider than other letters; names in capitals would reach over their borders else. */
const characterWidth = { plain: 6.9, capital: 8.6 } as const;
const iconAndPadding = 40;

export interface NodeSize {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** Text and size of a node, the same for the layout and for the drawing. */
export function nodeSize(node: ViewNode, isInsideParent: boolean): NodeSize {
  if (node.lines) return codeSize(node.lines);
  const name = (isInsideParent ? node.label : node.localName) || node.label || node.qualifiedName || '?';
  const short = name.length <= mostCharacters ? name : `${name.slice(0, mostCharacters - 10)}…${name.slice(-9)}`;
  const text = short + growth(node);
  return { text, width: Math.round(Math.max(56, widthOf(text) + iconAndPadding)), height: 28 };
}

function widthOf(text: string): number {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return text.length * characterWidth.plain + capitals * (characterWidth.capital - characterWidth.plain);
}

/** How many neighbours are not drawn; folds and markers have their number in their names. */
const growth = ({ hidden, role }: ViewNode): string =>
  hidden > 0 && role !== 'marker' && role !== 'fold' ? ` +${hidden}` : '';

const code = { characters: 52, width: 7.3, line: 16, padding: 20 } as const;

/** A node that is drawn as source lines. */
function codeSize(lines: readonly string[]): NodeSize {
  const shown = lines.map((line) => (line.length <= code.characters ? line : `${line.slice(0, code.characters - 1)}…`));
  const longest = Math.max(3, ...shown.map((line) => line.length));
  return {
    text: shown.join('\n'),
    width: Math.round(longest * code.width + code.padding),
    height: shown.length * code.line + 12,
  };
}
