import { t } from './translate.ts';

/** A kind in plain words: `CALL_SITE` → `call site`. */
export const kindWords = (kind: string): string => kind.toLowerCase().replaceAll('_', ' ');

/** A kind as a person reads it, in the language of the window. */
export const kindTitle = (kind: string): string => t(kindWords(kind));
