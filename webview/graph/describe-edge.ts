import { certaintyTitle } from '../../src/protocol/certainty-title.ts';
import type { EdgeExplanation, ViewNode } from '../../src/protocol/graph-view.ts';
import { edgeWords } from './edge-words.ts';

const nameOf = ({ localName, label }: ViewNode) => localName || label;

/** An edge as a screen reader says it: who does what to whom, and how sure that is. */
export const describeEdge = ({ edge, source, target }: EdgeExplanation): string =>
  `${nameOf(source)} ${edgeWords.verb(edge.kind)} ${nameOf(target)}, ${certaintyTitle(edge.certainty)}`;
