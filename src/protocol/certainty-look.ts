import type { Certainty } from './graph-view.ts';

interface CertaintyLook {
  readonly title: string;
  readonly doc: string;
  readonly line: 'solid' | 'dashed' | 'dotted';
  /** Lengths of strokes and gaps, for lines that are not solid. */
  readonly dashes: readonly [number, number];
}

/** How sure an edge is, by line: told apart without colour too. */
export const certaintyLook: Readonly<Record<Certainty, CertaintyLook>> = {
  exact: { title: 'exact', doc: 'One target, proven.', line: 'solid', dashes: [1, 0] },
  one_of: {
    title: 'one of several',
    doc: 'One of several targets; all of them are shown.',
    line: 'dashed',
    dashes: [8, 4],
  },
  heuristic: { title: 'heuristic', doc: 'Likely, not proven.', line: 'dotted', dashes: [2, 4] },
  unresolved: {
    title: 'unresolved',
    doc: 'Nothing in the graph answers; the reason is kept.',
    line: 'dotted',
    dashes: [1, 5],
  },
};
