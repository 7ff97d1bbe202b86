import { beforeAll, describe, expect, it } from 'vitest';
import { Language, Parser } from 'web-tree-sitter';
import { checkedTexts } from '../../src/extract/worker-language.ts';
import { must } from '../../src/model/must.ts';
import { loadCatalog } from './tools/match-database.ts';

// Workers compare the reader of trees with the public cursor on these texts before they trust it.

describe.each(loadCatalog().languages.map((language) => [language.data.title, language] as const))(
  'the sample of %s',
  (_, { data, wasmFile }) => {
    let parser: Parser;

    beforeAll(async () => {
      await Parser.init();
      parser = new Parser();
      parser.setLanguage(await Language.load(wasmFile));
    });

    const hasError = (text: string): boolean => must(parser.parse(text)).rootNode.hasError;

    it('is understood as a whole, and not when it is cut', () => {
      expect(checkedTexts(data.sample).map(hasError)).toEqual([false, true]);
    });
  },
);
