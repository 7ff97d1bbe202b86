import type { Respelling } from '../language/language-data.ts';

/** Says a text in the words of an older grammar: every change keeps the length, so that positions stay what they are. */
export type Respell = (text: string) => string;

/** How to say a text so; null where there is nothing that would be said in another way. */
export function respellBy(respellings: readonly Respelling[]): Respell | null {
  if (respellings.length === 0) return null;
  const changes = respellings.map(({ pattern, as, fill }) => ({ pattern: new RegExp(pattern, 'g'), as, fill }));
  return (text) =>
    changes.reduce(
      (said, { pattern, as, fill }) =>
        said.replace(pattern, (match) => (as.length > match.length ? match : as.padEnd(match.length, fill))),
      text,
    );
}
