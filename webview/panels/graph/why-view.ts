import { certaintyLook } from '../../../src/protocol/certainty-look.ts';
import { certaintyTitle } from '../../../src/protocol/certainty-title.ts';
import type { EdgeExplanation, SourcePlace } from '../../../src/protocol/graph-view.ts';
import { kindTitle } from '../../../src/protocol/kind-title.ts';
import { decimalText, t } from '../../../src/protocol/translate.ts';
import { element } from '../../components/element.ts';
import { englishWords } from '../../components/english-words.ts';
import { edgeWords } from '../../graph/edge-words.ts';

interface Actions {
  close(): void;
  openPlace(place: SourcePlace): void;
  why(edge: string): void;
  openRule(rule: string): void;
}

/** Why an edge is in the graph: the rule in words, how sure it is, and the source that shows it. */
export function whyView(explanation: EdgeExplanation | { readonly failed: string }, actions: Actions): HTMLElement {
  const header = element(
    'header',
    {},
    element('h2', {}, t('Why this edge?')),
    element(
      'button',
      { class: 'icon', title: t('Close (Escape)'), 'aria-label': t('Close'), click: actions.close },
      '✕',
    ),
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
      ` ${edgeWords.verb(edge.kind)} `,
      element('b', {}, nameOf(target)),
    ),
    certainty(explanation),
    reason && element('p', { class: 'reason' }, element('b', {}, t('Unresolved: ')), kindTitle(reason)),
    section(
      t('Rule'),
      element('p', { class: 'rule-title', lang: 'en' }, rule.title),
      element('p', { lang: 'en' }, rule.why),
      element('code', { class: 'logic', lang: 'en' }, rule.logic),
      englishWords(),
      element(
        'button',
        {
          class: 'link',
          title: t('Statement, plan and rows of the rule in Rule Diagnostics'),
          click: () => actions.openRule(rule.id),
        },
        t('Open the rule {0}', rule.id),
      ),
    ),
    grounds(explanation),
    evidence(explanation, actions),
    candidates(explanation, actions),
  );
}

const nameOf = ({ localName, label }: EdgeExplanation['source']) => localName || label;

const section = (title: string, ...content: readonly (HTMLElement | false | null)[]) =>
  element('section', {}, element('h3', {}, title), ...content);

function certainty({ edge, confidence, score }: EdgeExplanation): HTMLElement {
  const { doc } = certaintyLook[edge.certainty];
  return element(
    'p',
    { class: 'certainty' },
    element('span', { class: `badge ${edge.certainty}`, title: t(doc) }, certaintyTitle(edge.certainty)),
    confidence !== null &&
      score !== null &&
      element('span', { class: 'muted' }, t('confidence {0} · score {1}', percent(confidence), decimalText(score, 2))),
  );
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

function grounds({ grounds = [] }: EdgeExplanation): HTMLElement | null {
  if (grounds.length === 0) return null;
  return section(
    t('What is known of it'),
    element('ul', { class: 'plain' }, ...grounds.map((text) => element('li', {}, text))),
  );
}

function evidence({ evidence }: EdgeExplanation, { openPlace }: Actions): HTMLElement {
  const items = evidence.map(({ label, place, text }) =>
    element(
      'li',
      {},
      element(
        'button',
        { class: 'link', title: t('Open the source'), click: () => openPlace(place) },
        `${place.path}:${place.line}`,
      ),
      element('span', { class: 'muted' }, ` ${label}`),
      element('pre', {}, text.trim()),
    ),
  );
  return section(
    t('Evidence'),
    items.length > 0
      ? element('ul', { class: 'plain' }, ...items)
      : element('p', { class: 'muted' }, t('This edge has no source text of its own.')),
  );
}

function candidates({ candidates }: EdgeExplanation, { why }: Actions): HTMLElement | null {
  if (candidates.length === 0) return null;
  const items = candidates.map(({ edge, target, score }) =>
    element(
      'li',
      {},
      element('button', { class: 'link', title: t('Why this one?'), click: () => why(edge) }, nameOf(target)),
      element(
        'span',
        { class: 'muted' },
        ` ${target.place ? `${target.place.path}:${target.place.line} · ` : ''}${t('score {0}', decimalText(score, 2))}`,
      ),
    ),
  );
  return section(t('Other candidates'), element('ul', { class: 'plain' }, ...items));
}
