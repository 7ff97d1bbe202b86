import { plainText } from './picture-texts.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as content or attribute of XML and HTML. */
export const xmlText = (text: string): string =>
  plainText(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
