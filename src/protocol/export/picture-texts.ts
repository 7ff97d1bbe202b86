import { certaintyTitle } from '../certainty-title.ts';
import type { GraphView, ViewEdge, ViewNode } from '../graph-view.ts';
import { kindTitle } from '../kind-title.ts';
import { t } from '../translate.ts';
import { pictureLegend } from './picture-legend.ts';

/** Control characters, which names in source files may hold and most formats must not, and halves of surrogate pairs. */
const unprintable = /[\p{Cc}\p{Cs}\u{2028}\u{2029}\u{FFFE}\u{FFFF}]/gu;

/** A text on one line that every format can hold. */
export const plainText = (text: string): string => text.replace(unprintable, ' ');

export const nodeName = (node: ViewNode): string =>
  plainText(node.localName || node.label || node.qualifiedName || '?');

/** What stands in a node: source lines where it has some, below each other, else its name. */
export const nodeLines = (node: ViewNode): readonly string[] =>
  node.lines ? node.lines.map((line) => plainText(line)) : [nodeName(node)];

/** Whether a picture is a way that is read from top to bottom. */
export const isDownwards = ({ view }: GraphView): boolean =>
  view === 'taint-path' || view === 'control-flow' || view === 'data-flow' || view === 'dependence';

export const nodePlace = ({ place }: ViewNode): string =>
  place ? plainText(`${place.path}:${place.line}:${place.column}`) : '';

/**
 * What an edge says: its kind, what it adds to it, how many it stands for, and how sure it is unless it is proven. What is added
 * stands alone where it says the kind, too.
 */
export function edgeText({ kind, label, count, certainty, isCycle }: ViewEdge): string {
  const title = kindTitle(kind);
  const added = label ? t(label) : '';
  const parts = [
    ...(kind === 'FLOWS_TO' && added ? [added] : withoutRepetition(title, added)),
    count > 1 ? `×${count}` : '',
    isCycle ? `(${t('cycle')})` : '',
    certainty === 'exact' ? '' : `(${certaintyTitle(certainty)})`,
  ];
  return plainText(parts.filter(Boolean).join(' '));
}

/** Reads field, reads → reads field; writes field, writes first → writes first. */
function withoutRepetition(title: string, added: string): readonly string[] {
  const [words, more] = [title.toLowerCase().split(' '), added.toLowerCase().split(' ')];
  if (words[0] !== more[0]) return [title, added];
  return more.length > 1 ? [added] : [title];
}

/** Which build a picture comes from, as a sentence. */
export const stampText = ({ stamp }: GraphView): string =>
  plainText(t('Build {0} of {1}, Code Anatomy {2}.', stamp.buildId, stamp.builtAt, stamp.engineVersion));

/** Title, build, legend and notes as lines, for formats that have comments. */
export function headLines(graph: GraphView): readonly string[] {
  return [
    `${graph.title} (${graph.view})`,
    stampText(graph),
    ...pictureLegend(graph).map(({ text, count }) => `${text} (${count})`),
    ...graph.notes,
  ].map(plainText);
}
