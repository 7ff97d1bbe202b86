import type { GrammarLanguage } from '../../../src/extract/grammar-catalog.ts';

/** Whether a pattern is about nodes that respelled texts become: they stand where the grammar, and so its queries, have none. */
export const isOfRespelled = ({ data: { respelled = [] } }: GrammarLanguage, text: string): boolean =>
  respelled.some(({ node }) => node !== undefined && new RegExp(`(?:module|object): \\(${node}\\)`).test(text));
