import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CodeFile, codeFile } from './architecture/code-file.ts';
import { projectFiles } from './architecture/project-files.ts';

/** What each folder of src/ may import from the others, as the map in ARCHITECTURE.md says. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  protocol: ['model'],
  relation: ['model'],
  language: ['model', 'relation'],
  compile: ['model', 'relation'],
  session: ['model'],
  kernel: ['model'],
  scip: ['model'],
  arrow: ['model', 'relation', 'kernel', 'flow'],
  columnar: ['model', 'relation', 'flow'],
  flow: ['model'],
  execute: ['model', 'relation', 'compile', 'session', 'arrow', 'kernel', 'rules'],
  rules: ['model', 'relation'],
  extract: ['model', 'protocol', 'language', 'columnar', 'relation'],
  graph: ['model', 'relation', 'session', 'protocol'],
  engine: ['*'],
  server: ['model', 'protocol', 'engine'],
  cli: ['model', 'protocol', 'engine'],
};

/** What may be imported from src/ by those around it: messages and vocabulary, never the engine. */
const aroundMayImport = ['src/protocol/', 'src/model/'];

/** Packages with one home. */
const homes: Readonly<Record<string, string>> = {
  vscode: 'extension/',
  cytoscape: 'webview/',
  'cytoscape-fcose': 'webview/',
  elkjs: 'webview/',
  '@duckdb/node-api': 'src/session/',
  '@duckdb/node-bindings': 'src/session/',
  'apache-arrow': 'src/arrow/',
  '@polyglot-sql/sdk': 'src/compile/',
  'web-tree-sitter': 'src/extract/',
  '@bufbuild/protobuf': 'src/scip/',
  commander: 'src/cli/',
  'vscode-jsonrpc': 'src/server/ extension/engine/',
};

/** Files that hold a family of small things and are named after the family. */
const families = [
  'src/model/',
  'src/protocol/',
  'src/relation/combine.ts',
  'src/relation/expressions.ts',
  'src/relation/measures.ts',
  'src/relation/read/json-parts.ts',
  'src/columnar/texts.ts',
  'src/compile/gate-statements.ts',
  'src/compile/sql-text.ts',
  'src/compile/update-statements.ts',
  'src/compile/write-statement.ts',
  'src/extract/worker-messages.ts',
  'src/flow/choices.ts',
  'src/flow/definitions/bit-range.ts',
  'src/flow/exceptions.ts',
  'src/flow/loops.ts',
  'src/language/pattern-tree.ts',
  'src/rules/graph/edges/edge-columns.ts',
];
/** Files whose name is given: VS Code calls `activate`, a list of parts is an index. */
const givenNames = /(^extension\/extension|\/index)\.ts$/;

const longestFile = 400;
const longestFunction = 60;
const emptyNames = /(^|-)(utils?|helpers?|managers?|misc|common|stuff)(-|\.|$)/;

const code = projectFiles(['src', 'extension', 'webview'], ['.ts']).map(codeFile);
const engine = code.filter(({ path }) => path.startsWith('src/'));
/** Everything a person wrote, but this file, which has to name what it looks for. */
const written = projectFiles(
  ['.'],
  ['.ts', '.mjs', '.cjs', '.js', '.json', '.md', '.css', '.scm', '.yml', '.txt', '.npmrc', 'run', '.gitignore'],
).filter(({ path }) => path !== 'test/architecture.test.ts');

describe('Imports', () => {
  it('of src/ point one way', () => {
    expect(
      engine.flatMap((file) => {
        const allowed = mayImport[folderOf(file.path)];
        if (!allowed) return [`${file.path}: src/${folderOf(file.path)} is not in the table of this test`];
        return file.imports
          .filter((path) => path.startsWith('src/') && folderOf(path) !== folderOf(file.path))
          .filter((path) => !allowed.includes('*') && !allowed.includes(folderOf(path)))
          .map((path) => `${file.path} imports ${path}`);
      }),
    ).toEqual([]);
  });

  it('of src/ are those of the map in ARCHITECTURE.md', () => {
    const page = readFileSync(join(import.meta.dirname, '../ARCHITECTURE.md'), 'utf8');
    const words = { nothing: [], everything: ['*'] } as Readonly<Record<string, readonly string[]>>;
    const rows = [...page.matchAll(/^\| `src\/([a-z]+)\/` \|.*\| ([a-z, ]+) \|$/gm)];
    const said = rows.map(([, folder = '', list = '']) => [folder, [...(words[list] ?? list.split(', '))].sort()]);
    expect(Object.fromEntries(said)).toEqual(
      Object.fromEntries(Object.entries(mayImport).map(([folder, list]) => [folder, [...list].sort()])),
    );
  });

  it('of src/ stay inside src/', () => {
    expect(wrongImports(engine, (path) => /^(extension|webview|test|setup)\//.test(path))).toEqual([]);
  });

  it('of the extension and its pages from src/ are messages and vocabulary only', () => {
    const around = code.filter(({ path }) => !path.startsWith('src/'));
    const isInside = (path: string) =>
      path.startsWith('src/') && !aroundMayImport.some((folder) => path.startsWith(folder));
    expect(wrongImports(around, isInside)).toEqual([]);
  });

  it.each(Object.entries(homes))('of %s stand only in %s', (name, home) => {
    const strangers = code.filter(({ path }) => !home.split(' ').some((folder) => path.startsWith(folder)));
    expect(wrongImports(strangers, (path) => path === name || path.startsWith(`${name}/`))).toEqual([]);
  });
});

describe('Statements that write', () => {
  it('are run by the executor and the session alone', () => {
    const writing = /\bsession\.(run|change|analyze|columns|batches)\(/;
    // A plan for extraction that a worker refuses is undone where it was made; readers make no table.
    const allowed = ['src/session/', 'src/execute/', 'src/engine/run-build.ts'];
    expect(
      engine
        .filter(({ path, text }) => !allowed.some((part) => path.startsWith(part)) && writing.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
    const build = engine.find(({ path }) => path === 'src/engine/run-build.ts');
    expect(build?.text.match(new RegExp(writing, 'g'))).toEqual(['session.run(']);
  });
});

it('No code opens a network connection: what is read and made stays on the machine', () => {
  const modules = ['net', 'http', 'https', 'http2', 'tls', 'dgram', 'dns'];
  const isNetwork = (path: string) => modules.includes(path.replace(/^node:/, '').split('/')[0] ?? '');
  expect(wrongImports(code, isNetwork)).toEqual([]);
  const callers = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon'];
  expect(
    code.flatMap(({ path, identifiers }) =>
      identifiers.filter(({ text }) => callers.includes(text)).map(({ line, text }) => `${path}:${line} ${text}`),
    ),
  ).toEqual([]);
});

describe('Words', () => {
  it('of SQL are written only by the compiler and the session', () => {
    const statement =
      /\b(select\b[\s\S]*\bfrom|insert\s+into|delete\s+from|(create|drop|alter)\s+(or\s+replace\s+)?(table|view|macro))\b/i;
    const clause = /\b(SELECT|FROM|WHERE|(LEFT|INNER|SEMI|ANTI) JOIN|GROUP BY|ORDER BY|UNION ALL)\b/;
    // People are shown queries they can type.
    const writers = [
      'src/compile/',
      'src/session/',
      'src/cli/example-queries.ts',
      'extension/query/example-queries.ts',
    ];
    expect(
      code
        .filter(({ path }) => !writers.some((writer) => path.startsWith(writer)))
        .flatMap(({ path, strings }) =>
          strings
            .filter(({ text }) => statement.test(text) || clause.test(text))
            .map(({ line, text }) => `${path}:${line} ${text.trim()}`),
        ),
    ).toEqual([]);
  });

  it('that name a language stand only in grammars/', () => {
    const names = languageNames();
    expect(names.length).toBeGreaterThan(0);
    // A name such as Go or C is also a word or a letter: it counts when it stands alone.
    const isShort = (name: string) => name.length <= 2;
    const word = new RegExp(
      `(?<![\\w-])(${names
        .filter((name) => !isShort(name))
        .map(escaped)
        .join('|')})(?![\\w-])`,
      'i',
    );
    const namesLanguage = (text: string) => word.test(text) || names.some((name) => isShort(name) && name === text);
    const words = (identifier: string) => kebabCase(identifier).replaceAll('-', ' ');
    expect(
      code.flatMap(({ path, strings, identifiers }) =>
        [...strings, ...identifiers.map(({ line, text }) => ({ line, text: words(text) }))]
          .filter(({ text }) => namesLanguage(text))
          .map(({ line, text }) => `${path}:${line} ${text.trim()}`),
      ),
    ).toEqual([]);
  });

  it('that promise later work are not written', () => {
    const promise = /\b(TODO|FIXME|XXX|HACK)\b/;
    expect(written.flatMap((file) => matches(file, promise))).toEqual([]);
  });

  it('of one machine or registry are not written', () => {
    const here = [homedir(), join(import.meta.dirname, '..')].filter((path) => path.length > 1).map(escaped);
    const machine = new RegExp(
      [
        `(?<![\\w.])(${here.join('|')})/`,
        // Ada lives in examples.
        '(?<![\\w.])/(root|work|Users|home)/(?!ada/)\\w',
        '"resolved": "http',
        'https?://[^\\s"\']*(registry|artifact|nexus|verdaccio)',
      ].join('|'),
    );
    expect(written.flatMap((file) => matches(file, machine))).toEqual([]);
  });
});

describe('Sizes', () => {
  it(`of files are at most ${longestFile} lines`, () => {
    expect(code.filter(({ lines }) => lines > longestFile).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });

  it(`of functions are at most ${longestFunction} lines`, () => {
    expect(
      code.flatMap(({ path, functions }) =>
        functions.filter(({ lines }) => lines > longestFunction).map(({ line, lines }) => `${path}:${line}: ${lines}`),
      ),
    ).toEqual([]);
  });
});

describe('Names', () => {
  it('of files are those of what they export', () => {
    expect(
      code
        .filter(({ path }) => !families.some((family) => path.startsWith(family)) && !givenNames.test(path))
        .filter((file) => file.exports.length > 0 && !isNamedAfterExport(file))
        .map(({ path, exports }) => `${path} exports ${exports.join(', ')}`),
    ).toEqual([]);
  });

  it('of files and folders are kebab-case and say something', () => {
    const paths = [
      ...code.map(({ path }) => path),
      ...projectFiles(['test', 'setup'], ['.ts', '.mjs']).map(({ path }) => path),
    ];
    expect(
      paths.filter((path) => !/^[a-z0-9-./]+$/.test(path) || path.split('/').some((part) => emptyNames.test(part))),
    ).toEqual([]);
  });
});

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

const folderOf = (path: string): string => path.split('/')[1] ?? '';

function wrongImports(files: readonly CodeFile[], isWrong: (path: string) => boolean): readonly string[] {
  return files.flatMap(({ path, imports }) => imports.filter(isWrong).map((wrong) => `${path} imports ${wrong}`));
}

/** Ids and titles of every grammar. */
function languageNames(): readonly string[] {
  const grammars = join(import.meta.dirname, '../grammars');
  const names = readdirSync(grammars, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
    .flatMap(({ name }) => {
      const { id, title } = JSON.parse(readFileSync(join(grammars, name, 'language.json'), 'utf8'));
      return [name, id as string, title as string];
    });
  return [...new Set(names)];
}

/** Lines that match, with their places. */
function matches({ path, text }: { path: string; text: string }, pattern: RegExp): readonly string[] {
  if (!pattern.test(text)) return [];
  return text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 120)}`] : []));
}

/** Every word of the file's name is in the name of an export: `hidden-counts.ts` exports `countHidden`. A default export has an id. */
function isNamedAfterExport({ path, exports, strings }: CodeFile): boolean {
  const fileWords = wordsOf(path.replace(/^.*\/|(\.\w+)+$/g, ''));
  const ids = strings.map(({ text }) => text);
  const names = exports.flatMap((each) => (each === 'default' ? ids : [kebabCase(each)]));
  return names.some((name) => fileWords.every((word) => wordsOf(name).includes(word)));
}

const wordsOf = (name: string): readonly string[] => name.split('-').map((word) => word.replace(/s$/, ''));

const kebabCase = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();
