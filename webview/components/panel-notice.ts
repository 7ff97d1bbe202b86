import type { PanelState } from '../../src/protocol/panels.ts';
import { t } from '../../src/protocol/translate.ts';
import { element } from './element.ts';

/** What a panel shows instead of its content: that it is loading, that there is nothing yet, or what went wrong. */
export function panelNotice(state: Exclude<PanelState<object>, { kind: 'ready' }>, build: () => void): HTMLElement {
  switch (state.kind) {
    case 'loading':
      return element(
        'div',
        { class: 'notice', role: 'status' },
        element('div', { class: 'spinner' }),
        element('p', {}, `${state.step}…`),
      );
    case 'empty':
      return element(
        'div',
        { class: 'notice' },
        element('h2', {}, t('No code graph yet')),
        element('p', {}, state.reason),
        element('button', { class: 'primary', click: build }, t('Build Code Graph')),
      );
    case 'failed':
      return element(
        'div',
        { class: 'notice', role: 'alert' },
        element('h2', {}, t('This did not work')),
        element('p', {}, state.message),
        element('button', { class: 'primary', click: build }, t('Build Code Graph')),
      );
  }
}
