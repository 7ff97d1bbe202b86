/** Why files of some languages are read again. */
export const languagesSentence = (titles: readonly string[]): string =>
  `The grammars or language data of ${titles.join(', ')} are others than those of the stored graph.`;
