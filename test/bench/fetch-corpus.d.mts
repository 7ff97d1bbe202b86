export interface Corpus {
  readonly from: { readonly pip?: string; readonly npm?: string };
  readonly keep: RegExp;
}

export function fetchCorpus(name: string, corpus: Corpus, cache: string): string;
