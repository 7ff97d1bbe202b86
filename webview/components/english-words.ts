import { t } from '../../src/protocol/translate.ts';
import { element } from './element.ts';

/** Says, where the window speaks another language, that what rules say of themselves does not. */
export const englishWords = (): HTMLElement | null =>
  document.documentElement.lang === 'en'
    ? null
    : element('p', { class: 'muted' }, t('What rules say about themselves is in English.'));
