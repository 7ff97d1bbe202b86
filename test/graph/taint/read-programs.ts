import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A program of a page of cases, with what must be found in it. */
export interface Program {
  readonly title: string;
  readonly path: string;
  readonly text: string;
  /** `line category` of every mark. */
  readonly finds: readonly string[];
}

const endings: Readonly<Record<string, string>> = { python: 'py', js: 'js', ts: 'ts', tsx: 'tsx' };
const block = /^## (.+)\n+```(\w+)\n([\s\S]*?)^```$/gm;

/** The programs of a page of this folder, in order. */
export function readPrograms(page: string): readonly Program[] {
  const text = readFileSync(join(import.meta.dirname, 'cases', page), 'utf8');
  return [...text.matchAll(block)].map(([, title = '', language = '', code = ''], at) => ({
    title,
    path: `${language}/program_${at}.${endings[language]}`,
    text: code,
    finds: code.split('\n').flatMap((line, number) => {
      const category = /finds ([\w-]+)/.exec(line)?.[1];
      return category === undefined ? [] : [`${number + 1} ${category}`];
    }),
  }));
}
