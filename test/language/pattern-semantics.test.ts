import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Language, Parser, Query } from 'web-tree-sitter';
import { must } from '../../src/model/must.ts';
import { loadCatalog, MatchDatabase } from '../grammars/tools/match-database.ts';
import { queryMatches } from '../grammars/tools/query-matches.ts';

await Parser.init();
const catalog = loadCatalog();
const language = must(catalog.languages.find(({ data }) => data.id === 'python'));

const source = `
f(a, b, c); f(a); f(); g(1, a, 2); h(x, key=y); a.a; a.b
x = y = z
def one(p, q=1, *r) -> t: return p
def two(): return
class C(D, E): pass
`;
const commented = `
f(a, # between
  b # behind
)
# before
def one(): pass
# far

# near
def two(): pass
`;

const sameAsQueries = [
  ['a child of each', '(argument_list (identifier) @label)'],
  [
    'an optional child',
    '(argument_list (identifier)? @keyword_argument.name (_) @keyword_argument.value) @keyword_argument',
  ],
  ['a result that may be missing', '(return_statement (_)? @result.value) @result.return'],
  [
    'each repeated child',
    '(call function: (_) @call.callee arguments: (argument_list (identifier)* @call.arguments)) @call.call',
  ],
  ['at least one repeated child', '(argument_list (identifier)+ @result.value) @result.return'],
  ['siblings in their order', '(argument_list (identifier) (identifier) @label)'],
  ['siblings behind two others', '(argument_list (identifier) (identifier) (identifier) @label)'],
  ['siblings before another', '(argument_list (identifier) @label (identifier))'],
  [
    'children with children that only have to be there',
    '(call arguments: (argument_list (keyword_argument name: (identifier)))) @label',
  ],
  ['the first child', '(argument_list . (identifier) @label)'],
  ['the last child', '(argument_list (identifier) @label .)'],
  ['the only child', '(argument_list . (identifier) @label .)'],
  [
    'neighbours',
    '(argument_list (identifier) @keyword_argument.name . (identifier) @keyword_argument.value) @keyword_argument',
  ],
  ['neighbours of which one only has to be there', '(argument_list (identifier) . (identifier) @label)'],
  ['siblings without their parent', '((expression_statement) @result.return . (function_definition) @result.value)'],
  ['a missing field', '(function_definition !return_type) @label'],
  ['a choice of kinds', '(argument_list [(identifier) (integer)] @label)'],
  ['a choice of structures', '[(call function: (identifier) @label) (attribute object: (identifier) @label)]'],
  ['a choice of fields', '(attribute [object: (identifier) @label attribute: (identifier) @result.return])'],
  ['any node of a field', '(assignment right: _ @label)'],
  ['one node for two families', '(class_definition name: (identifier) @binding.class @label)'],
  ['#eq? with a text', '((identifier) @label (#eq? @label "a"))'],
  ['#not-eq? with a text', '((identifier) @label (#not-eq? @label "a"))'],
  ['#eq? with a capture', '(attribute object: (identifier) @_o attribute: (identifier) @label (#eq? @_o @label))'],
  [
    '#not-eq? with a capture',
    '(attribute object: (identifier) @_o attribute: (identifier) @label (#not-eq? @_o @label))',
  ],
  ['#match?', '((identifier) @label (#match? @label "^[a-c]$"))'],
  ['#not-match?', '((identifier) @label (#not-match? @label "^[a-c]$"))'],
  ['#any-of?', '((identifier) @label (#any-of? @label "a" "b"))'],
  ['#not-any-of?', '((identifier) @label (#not-any-of? @label "a" "b"))'],
] as const;

describe('a compiled pattern', () => {
  const folder = mkdtempSync(join(tmpdir(), 'semantics-'));
  const parser = new Parser();
  let grammar: Language;
  let database: MatchDatabase;

  beforeAll(async () => {
    grammar = await Language.load(language.wasmFile);
    parser.setLanguage(grammar);
    writeFileSync(join(folder, 'plain.py'), source);
    writeFileSync(join(folder, 'commented.py'), commented);
    database = await MatchDatabase.of(folder, catalog);
  });

  afterAll(() => {
    database.close();
    rmSync(folder, { recursive: true });
  });

  const rowsIn = async (path: string, pattern: string) => {
    const patterns = [{ file: 'test.scm', text: pattern }];
    const rows = [...((await database.rows(language, 'test.scm', pattern)).get(path) ?? [])].sort();
    expect([...(database.matcherRows({ language, patterns }).get(path) ?? [])].sort(), 'of the matcher').toEqual(rows);
    return rows;
  };

  it.each(sameAsQueries)('finds what a query finds: %s', async (_, pattern) => {
    const { rows } = queryMatches(new Query(grammar, pattern), must(parser.parse(source)));
    expect(rows.length).toBeGreaterThan(0);
    expect(await rowsIn('plain.py', pattern)).toEqual(rows);
  });

  it('does not let comments stand in the way of an anchor', async () => {
    expect(await rowsIn('commented.py', '(argument_list (identifier) . (identifier) @label)')).toEqual([
      'label. identifier[18,19]',
    ]);
    expect(await rowsIn('commented.py', '(argument_list (identifier) @label .)')).toEqual(['label. identifier[18,19]']);
  });

  it('takes the nearest comment when the anchor stands beside a comment', async () => {
    const pattern = '((comment) @doc . (function_definition) @doc.owner)';
    const { rows } = queryMatches(new Query(grammar, pattern), must(parser.parse(commented)));
    expect(rows).toHaveLength(2);
    expect(await rowsIn('commented.py', pattern)).toEqual(rows);
  });
});
