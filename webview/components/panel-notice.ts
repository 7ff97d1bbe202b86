import type { PanelState } from '../../src/protocol/panels.ts';
import { t } from '../../src/protocol/translate.ts';
import { element } from './element.ts';
import { notice } from './notice.ts';

/** What a panel shows instead of its content: that it is loading, that there is nothing yet, or what went wrong. */
export function panelNotice(state: Exclude<PanelState<object>, { kind: 'ready' }>, build: () => void): HTMLElement {
  const buildButton = () => element('button', { class: 'primary', click: build }, t('Build Code Graph'));
  switch (state.kind) {
    case 'loading':
      return notice('status', element('div', { class: 'spinner' }), element('h1', { class: 'step' }, `${state.step}…`));
    case 'empty':
      return notice('status', heading(t('No code graph yet')), element('p', {}, state.reason), buildButton());
    case 'failed':
      return notice('alert', heading(t('This did not work')), element('p', {}, state.message), buildButton());
  }
}

const heading = (text: string) => element('h1', {}, text);
