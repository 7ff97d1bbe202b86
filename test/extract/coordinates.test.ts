import { expect, test } from 'vitest';
import { lineDigest } from '../../src/model/line-digest.ts';
import { must } from '../../src/model/must.ts';
import { extractTexts } from './tools/workspace.ts';

const named = (nodes: readonly { readonly text: string | null }[], text: string) =>
  must(nodes.find((node) => node.text === text));

test('spans are bytes, columns are UTF-16 units', async () => {
  const { sink } = await extractTexts({ 'a.py': 'é = "😀" + b\nñ, c = 1, d\n' });
  const nodes = sink.nodes('a.py');
  expect(named(nodes, 'é')).toMatchObject({ start: 0, end: 2, line: 1, column: 1 });
  expect(named(nodes, '😀')).toMatchObject({ kind: 'string_content', start: 6, end: 10, line: 1, column: 6 });
  expect(named(nodes, 'b')).toMatchObject({ start: 14, end: 15, line: 1, column: 12 });
  expect(named(nodes, 'c')).toMatchObject({ start: 20, end: 21, line: 2, column: 4 });
  expect(sink.rows('file_line').map((row) => row.start)).toEqual([0, 16, 29]);
});

test('lines end as editors end them', async () => {
  const { sink } = await extractTexts({ 'a.js': 'a;\r\nb;\rc;\n\nd;', 'é.js': 'é;\r\nb;\rc;\n\nd;' });
  expect(sink.nodes('a.js').filter((node) => node.kind === 'identifier')).toMatchObject([
    { text: 'a', line: 1, column: 1, start: 0 },
    { text: 'b', line: 2, column: 1, start: 4 },
    { text: 'c', line: 3, column: 1, start: 7 },
    { text: 'd', line: 5, column: 1, start: 11 },
  ]);
  expect(sink.nodes('é.js').at(-1)).toMatchObject({ text: 'd', line: 5, column: 1, start: 12 });
  expect(sink.file('a.js')).toMatchObject({
    lines: 5,
    encoding: 'utf-8',
    status: 'parsed',
    reason: null,
    lane: 'heap',
  });
});

test('a line has the digest of what an editor shows of it, whatever ends it and however it is written', async () => {
  const lines = ['a = 1', '', '  b(a)', 'x'];
  const { sink } = await extractTexts({
    'lf.py': lines.join('\n'),
    'crlf.py': lines.join('\r\n'),
    'cr.py': lines.join('\r'),
    'wide.py': `\ufeff${[...lines, '# é😀'].join('\r\n')}`,
  });
  const digests = (path: string) => {
    const { file } = sink.file(path);
    return sink.rows('file_line').flatMap((row) => (row.file === file ? [row.digest] : []));
  };
  const expected = lines.map((line) => lineDigest(line));
  expect(new Set(expected).size).toBe(lines.length);
  for (const path of ['lf.py', 'crlf.py', 'cr.py']) expect(digests(path), path).toEqual(expected);
  expect(digests('wide.py')).toEqual([...expected, lineDigest('# é😀')]);
});

test('lines are counted as people count them', async () => {
  const texts = { 'none.py': '', 'one.py': 'a', 'ended.py': 'a\n', 'crlf.py': 'a\r\nb\r\n', 'é.py': 'é\n\n' };
  const { sink } = await extractTexts(texts);
  expect(Object.keys(texts).map((path) => sink.file(path).lines)).toEqual([0, 1, 1, 2, 2]);
});

test('encodings are recognised, and positions do not depend on them', async () => {
  const text = 'é = ü\n';
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
  const { sink } = await extractTexts({
    'utf8.py': text,
    'bom.py': `\ufeff${text}`,
    'le.py': utf16,
    'be.py': Buffer.from(utf16).swap16(),
    'latin.py': Buffer.from(text, 'latin1'),
  });
  const encodings = {
    'utf8.py': 'utf-8',
    'bom.py': 'utf-8-bom',
    'le.py': 'utf-16le',
    'be.py': 'utf-16be',
    'latin.py': 'latin-1',
  };
  const expected = sink.nodes('utf8.py').map(({ kind, start, end, text: own }) => ({ kind, start, end, own }));
  for (const [path, encoding] of Object.entries(encodings)) {
    expect(sink.file(path)).toMatchObject({ encoding, status: 'parsed', lines: 1 });
    expect(sink.nodes(path).map(({ kind, start, end, text: own }) => ({ kind, start, end, own }))).toEqual(expected);
  }
  expect(sink.rows('scan_event')).toMatchObject([{ event: 'latin1_decoded', path: 'latin.py' }]);
});

test('long texts are cut between characters', async () => {
  const { sink } = await extractTexts({ 'a.py': `# ${'😀'.repeat(1000)}\nx = 1\n` });
  const comment = must(sink.nodes('a.py').find((node) => node.kind === 'comment'));
  expect(comment.flags & 32).toBe(32);
  expect(comment.text).toBe(`# ${'😀'.repeat(511)}`);
});

test('which nodes stay, their positions and their texts', async () => {
  const { sink } = await extractTexts({ 'a.py': 'f(a, # why\n  not b, *c)\nimport a.b\npass\n' });
  const nodes = sink.nodes('a.py');
  const view = nodes.map(({ kind, field, position, text, parent }) => [kind, field, position, text, parent]);
  expect(view).toEqual([
    ['module', null, 0, null, -1],
    ['expression_statement', null, 0, null, 0],
    ['call', null, 0, null, 1],
    ['identifier', 'function', 0, 'f', 2],
    ['argument_list', 'arguments', 1, null, 2],
    ['identifier', null, 0, 'a', 4],
    ['comment', null, 1, '# why', 4],
    ['not_operator', null, 1, null, 4],
    ['not', null, 0, null, 7],
    ['identifier', 'argument', 1, 'b', 7],
    ['list_splat', null, 2, null, 4],
    ['*', null, 0, null, 10],
    ['identifier', null, 1, 'c', 10],
    ['import_statement', null, 1, null, 0],
    ['dotted_name', 'name', 0, 'a.b', 13],
    ['identifier', null, 0, 'a', 14],
    ['identifier', null, 1, 'b', 14],
    ['pass_statement', null, 2, 'pass', 0],
  ]);
  expect(nodes.map((node) => node.last)).toEqual([17, 12, 12, 3, 12, 5, 6, 9, 8, 9, 12, 11, 12, 16, 16, 15, 16, 17]);
});
