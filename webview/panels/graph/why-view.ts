import { certaintyLook } from '../../../src/protocol/certainty-look.ts';
import type { EdgeExplanation, SourcePlace } from '../../../src/protocol/graph-view.ts';
import { kindTitle } from '../../../src/protocol/kind-title.ts';
import { element } from '../../components/element.ts';

interface Actions {
  close(): void;
  openPlace(place: SourcePlace): void;
  why(edge: string): void;
}

/** Why an edge is in the graph: the rule in words, how sure it is, and the source that shows it. */
export function whyView(explanation: EdgeExplanation | { readonly failed: string }, actions: Actions): HTMLElement {
  const header = element(
    'header',
    {},
    element('h2', {}, 'Why this edge?'),
    element('button', { class: 'icon', title: 'Close (Escape)', 'aria-label': 'Close', click: actions.close }, '✕'),
  );
  if ('failed' in explanation)
    return element('div', { class: 'why' }, header, element('p', { role: 'alert' }, explanation.failed));
  const { edge, source, target, rule, reason } = explanation;
  return element(
    'div',
    { class: 'why' },
    header,
    element(
      'p',
      { class: 'sentence' },
      element('b', {}, nameOf(source)),
      ` ${kindTitle(edge.kind)} `,
      element('b', {}, nameOf(target)),
    ),
    certainty(explanation),
    reason && element('p', { class: 'reason' }, element('b', {}, 'Unresolved: '), kindTitle(reason)),
    section(
      'Rule',
      element('p', { class: 'rule-title' }, rule.title),
      element('p', {}, rule.why),
      element('code', { class: 'logic' }, rule.logic),
      element('p', { class: 'muted' }, rule.id),
    ),
    evidence(explanation, actions),
    candidates(explanation, actions),
  );
}

const nameOf = ({ localName, label }: EdgeExplanation['source']) => localName || label;

const section = (title: string, ...content: readonly (HTMLElement | false)[]) =>
  element('section', {}, element('h3', {}, title), ...content);

function certainty({ edge, confidence, score }: EdgeExplanation): HTMLElement {
  const { title, doc } = certaintyLook[edge.certainty];
  return element(
    'p',
    { class: 'certainty' },
    element('span', { class: `badge ${edge.certainty}`, title: doc }, title),
    element('span', { class: 'muted' }, `confidence ${percent(confidence)} · score ${score.toFixed(2)}`),
  );
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

function evidence({ evidence }: EdgeExplanation, { openPlace }: Actions): HTMLElement {
  const items = evidence.map(({ label, place, text }) =>
    element(
      'li',
      {},
      element(
        'button',
        { class: 'link', title: 'Open the source', click: () => openPlace(place) },
        `${place.path}:${place.line}`,
      ),
      element('span', { class: 'muted' }, ` ${label}`),
      element('pre', {}, text.trim()),
    ),
  );
  return section(
    'Evidence',
    items.length > 0
      ? element('ul', { class: 'plain' }, ...items)
      : element('p', { class: 'muted' }, 'This edge has no source text of its own.'),
  );
}

function candidates({ candidates }: EdgeExplanation, { why }: Actions): HTMLElement | null {
  if (candidates.length === 0) return null;
  const items = candidates.map(({ edge, target, score }) =>
    element(
      'li',
      {},
      element('button', { class: 'link', title: 'Why this one?', click: () => why(edge) }, nameOf(target)),
      element(
        'span',
        { class: 'muted' },
        ` ${target.place ? `${target.place.path}:${target.place.line} · ` : ''}score ${score.toFixed(2)}`,
      ),
    ),
  );
  return section('Other candidates', element('ul', { class: 'plain' }, ...items));
}
