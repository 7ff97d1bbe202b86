import { certaintyLook } from '../../../src/protocol/certainty-look.ts';
import { certaintyTitle } from '../../../src/protocol/certainty-title.ts';
import { drawnGraph } from '../../../src/protocol/drawn-graph.ts';
import { edgeFamily } from '../../../src/protocol/edge-family.ts';
import type { Certainty, GraphView } from '../../../src/protocol/graph-view.ts';
import { kindTitle } from '../../../src/protocol/kind-title.ts';
import { t } from '../../../src/protocol/translate.ts';
import { element } from '../../components/element.ts';
import type { Filter } from '../../graph/filter.ts';

/** What lines and colours mean, with counts; a row taken away hides its edges. */
export function legend(
  graph: GraphView,
  filter: Filter,
  open: boolean,
  change: (filter: Filter) => void,
): HTMLDetailsElement {
  const { edges } = drawnGraph(graph);
  const kinds = counted(edges.map(({ kind }) => kind));
  const certainties = counted(edges.map(({ certainty }) => certainty));
  const toggle = <T>(list: readonly T[], item: T) =>
    list.includes(item) ? list.filter((each) => each !== item) : [...list, item];
  return element(
    'details',
    { class: 'legend', open },
    element('summary', {}, t('Legend')),
    element(
      'div',
      { role: 'group', 'aria-label': t('Kinds of edges') },
      ...kinds.map(([kind, count]) =>
        row(
          {
            id: `kind-${kind}`,
            text: kindTitle(kind),
            count,
            isShown: !filter.kinds.includes(kind),
            swatch: `edge-${edgeFamily(kind)}`,
          },
          () => change({ ...filter, kinds: toggle(filter.kinds, kind) }),
        ),
      ),
    ),
    element(
      'div',
      { role: 'group', 'aria-label': t('Certainty') },
      ...(Object.keys(certaintyLook) as Certainty[]).map((certainty) => {
        const { doc } = certaintyLook[certainty];
        const count = certainties.find(([name]) => name === certainty)?.[1] ?? 0;
        const isShown = !filter.certainties.includes(certainty);
        return row(
          {
            id: `certainty-${certainty}`,
            text: certaintyTitle(certainty),
            doc: t(doc),
            count,
            isShown,
            swatch: `line-${certainty}`,
          },
          () => change({ ...filter, certainties: toggle(filter.certainties, certainty) }),
        );
      }),
    ),
  );
}

interface Row {
  readonly id: string;
  readonly text: string;
  readonly doc?: string;
  readonly count: number;
  readonly isShown: boolean;
  readonly swatch: string;
}

function row({ id, text, doc, count, isShown, swatch }: Row, change: () => void): HTMLElement {
  return element(
    'label',
    { class: count > 0 ? 'legend-row' : 'legend-row none', title: doc },
    element('input', { type: 'checkbox', id, checked: isShown, change }),
    element('span', { class: `swatch ${swatch}`, 'aria-hidden': 'true' }),
    element('span', { class: 'legend-text' }, text),
    element('span', { class: 'legend-count' }, String(count)),
  );
}

function counted<T>(items: readonly T[]): readonly (readonly [T, number])[] {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || String(a[0]).localeCompare(String(b[0])));
}
