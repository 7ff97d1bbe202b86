import { beforeAll, describe, expect, it } from 'vitest';
import { Language, Parser } from 'web-tree-sitter';
import { loadGrammarCatalog } from '../../src/extract/grammar-catalog.ts';
import { type Unquote, unquoteBy } from '../../src/extract/unquote.ts';
import { must } from '../../src/model/must.ts';
import { assets } from '../tools/built-graph.ts';

describe('Types in quotes', () => {
  let parser: Parser;
  let unquote: Unquote;

  beforeAll(async () => {
    await Parser.init({ locateFile: () => assets.treeSitterWasm });
    const catalog = loadGrammarCatalog(assets.grammars);
    const language = must(
      catalog.languages.find(({ data }) => data.quotedTypes !== undefined),
      'a language with types in quotes',
    );
    parser = new Parser();
    parser.setLanguage(await Language.load(language.wasmFile));
    unquote = unquoteBy(must(language.data.quotedTypes, 'its types in quotes'));
  });

  const said = (text: string): string => unquote(must(parser.parse(text), 'a tree'), text);

  it('lose their quotes where they are made of others, and keep their places', () => {
    expect(said('x: "A[b.C]" = "A[b.C]"\n')).toBe('x:  A[b.C]  = "A[b.C]"\n');
    expect(said("def f(a: 'A | None', b: \"b.C\") -> 'A[B]': ...\n")).toBe(
      'def f(a:  A | None , b:  b.C ) ->  A[B] : ...\n',
    );
    expect(said("x: Dict['A[b]', 'C[d]']\n")).toBe('x: Dict[ A[b] ,  C[d] ]\n');
  });

  it('lose them as the first argument of a function that says a type', () => {
    expect(said("cast('A[b]', 'C[d]')\n")).toBe("cast( A[b] , 'C[d]')\n");
    expect(said("t.cast('A | None', x)\n")).toBe('t.cast( A | None , x)\n');
    expect(said("broadcast('A[b]')\n")).toBe("broadcast('A[b]')\n");
    expect(said("(cast)['A[b]']\n")).toBe("(cast)['A[b]']\n");
  });

  it.each([
    'x: "A"\n',
    'x = {"a": "A[b]", "c": "A | b"}\n',
    'x[1:"a.b"]\n',
    "x: Literal['A | b']\n",
    "x: List[Literal['a', 'A | b']]\n",
    'def f(x="a.b"): ...\n',
    'x: "not a type[]"\n',
  ])('stay as they are: %s', (text) => {
    expect(said(text)).toBe(text);
  });
});
