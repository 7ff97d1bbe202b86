import type { Respelling } from '../language/language-data.ts';

/** Says a text in the words of an older grammar: every change keeps the length, so that positions stay what they are. */
export type Respell = (text: string) => string;

export function respellBy(respellings: readonly Respelling[]): Respell {
  const changes = respellings.map(({ pattern, as, fill }) => ({ pattern: new RegExp(pattern, 'g'), as, fill }));
  return (text) =>
    changes.reduce(
      (said, { pattern, as, fill }) =>
        said.replace(pattern, (match) => (as.length > match.length ? match : as.padEnd(match.length, fill))),
      text,
    );
}
