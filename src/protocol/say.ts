import type { Saying } from './saying.ts';
import { numberText, t } from './translate.ts';

/** A sentence in the language of the window. */
export const say = ({ text, parts }: Saying): string =>
  t(
    text,
    ...parts.map((part) => (typeof part === 'number' ? numberText(part) : typeof part === 'string' ? part : say(part))),
  );
