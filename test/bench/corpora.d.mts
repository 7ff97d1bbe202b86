import type { Corpus } from './fetch-corpus.mjs';

export const corpora: Readonly<Record<string, Corpus & { readonly title: string }>>;
