import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { Language, Parser, Query } from 'web-tree-sitter';
import { buildGrammars } from '../../setup/grammars.mjs';
import { must } from '../../src/model/must.ts';
import { type DrawnCapture, drawnPatterns } from '../grammars/tools/drawn-patterns.ts';
import { loadCatalog } from '../grammars/tools/match-database.ts';
import { queryMatches } from '../grammars/tools/query-matches.ts';

// npx tsx test/tools/draw-patterns.ts LANGUAGE FILE.scm …: draws under every `;;!!` line what the pattern captures there,
// as the public query interface sees it. Read the result: the drawing is the test.

const [id, ...files] = process.argv.slice(2);
await buildGrammars();
await Parser.init();
const language = must(
  loadCatalog().languages.find(({ data }) => data.id === id),
  `language ${id}`,
);
const grammar = await Language.load(language.wasmFile);
const parser = new Parser();
parser.setLanguage(grammar);
for (const file of files) writeFileSync(file, redrawn(file, readFileSync(file, 'utf8')));

function redrawn(file: string, text: string): string {
  let result = '';
  let from = 0;
  for (const { pattern, text: query } of drawnPatterns(relative('grammars', file), text)) {
    const above = text.slice(from, pattern.start).split(/(\n\s*\n)/);
    result += above.map((block) => redrawnBlock(block, query)).join('') + query;
    from = pattern.end;
  }
  return result + text.slice(from);
}

function redrawnBlock(block: string, query: string): string {
  const lines = block.split('\n').filter((line) => !line.startsWith(';;!') || line.startsWith(';;!!'));
  const source = lines.filter((line) => line.startsWith(';;!!')).map((line) => line.slice(5));
  if (source.length === 0) return block;
  const tree = must(parser.parse(`${source.join('\n')}\n`));
  if (tree.rootNode.hasError) console.error(`Syntax error: ${source.join('\n')}\n  ${tree.rootNode}`);
  const { captures } = queryMatches(new Query(grammar, query), tree);
  if (captures.length === 0) console.error(`No capture: ${source.join('\n')}\n  ${tree.rootNode}`);
  let at = -1;
  return lines
    .flatMap((line) => {
      if (!line.startsWith(';;!!')) return [line];
      at++;
      return [
        line,
        ...drawing(
          captures.filter((capture) => capture.line === at),
          line.length - 5,
        ),
      ];
    })
    .join('\n');
}

/** Outer captures first; captures of one node share a line. */
function drawing(captures: readonly DrawnCapture[], width: number): readonly string[] {
  const spans = new Map<string, { readonly from: number; readonly to: number | null; readonly names: string[] }>();
  for (const { from, to, name } of captures) {
    const span = spans.get(`${from} ${to}`) ?? { from, to, names: [] };
    span.names.push(`@${name}`);
    spans.set(`${from} ${to}`, span);
  }
  const end = (to: number | null) => to ?? Number.MAX_SAFE_INTEGER;
  return [...spans.values()]
    .sort((left, right) => left.from - right.from || end(right.to) - end(left.to))
    .map(({ from, to, names }) => {
      const carets = '^'.repeat(Math.max(1, (to ?? width) - from)) + (to === null ? '>' : '');
      return `;;!  ${' '.repeat(from)}${carets} ${names.join(' ')}`;
    });
}
