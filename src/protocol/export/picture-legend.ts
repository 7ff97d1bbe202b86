import { certaintyLook } from '../certainty-look.ts';
import { certaintyTitle } from '../certainty-title.ts';
import { type EdgeFamily, edgeFamily } from '../edge-family.ts';
import type { Certainty, GraphView } from '../graph-view.ts';
import { kindTitle } from '../kind-title.ts';
import { t } from '../translate.ts';

export interface LegendRow {
  readonly text: string;
  /** Number of edges it is about. */
  readonly count: number;
  readonly family: EdgeFamily;
  readonly certainty: Certainty;
}

/** What the lines of a picture mean: its kinds of edges by colour, then its certainties by line. */
export function pictureLegend({ edges }: Pick<GraphView, 'edges'>): readonly LegendRow[] {
  const kinds = [...new Set(edges.map(({ kind }) => kind))].sort();
  const certainties = Object.keys(certaintyLook) as Certainty[];
  return [
    ...kinds.map((kind) => ({
      text: kindTitle(kind),
      count: edges.filter((edge) => edge.kind === kind).length,
      family: edgeFamily(kind),
      certainty: 'exact' as const,
    })),
    ...certainties.flatMap((certainty) => {
      const count = edges.filter((edge) => edge.certainty === certainty).length;
      const { doc } = certaintyLook[certainty];
      return count > 0
        ? [{ text: `${certaintyTitle(certainty)}: ${t(doc)}`, count, family: 'structure' as const, certainty }]
        : [];
    }),
  ];
}
