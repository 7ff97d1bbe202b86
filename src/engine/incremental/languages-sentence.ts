import { type Saying, saying } from '../../protocol/saying.ts';

/** Why files of some languages are read again. */
export const languagesSentence = (titles: readonly string[]): Saying =>
  saying('The grammars or language data of {0} are others than those of the stored graph.', titles.join(', '));
