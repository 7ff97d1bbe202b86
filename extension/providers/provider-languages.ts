import type { ProviderName } from './provider-names.ts';

export type WhenToAnswer = 'auto' | 'on' | 'off';

/** Who lists the symbols of files in a language: nothing but the graph, or something else as well. */
export type Answerer = 'ours' | 'theirs';

/** The languages a provider answers for: all, none, or those that nothing else answers for. */
export function providerLanguages(
  languages: readonly string[],
  modes: Readonly<Record<ProviderName, WhenToAnswer>>,
  answerers: ReadonlyMap<string, Answerer>,
  name: ProviderName,
): readonly string[] {
  switch (modes[name]) {
    case 'on':
      return languages;
    case 'off':
      return [];
    case 'auto':
      return languages.filter((language) => answerers.get(language) === 'ours');
  }
}
