import { element } from './element.ts';

/** A few words in the middle of an otherwise empty page. */
export const notice = (role: 'status' | 'alert', ...content: readonly HTMLElement[]): HTMLElement =>
  element('main', {}, element('div', { class: 'notice', role }, ...content));
