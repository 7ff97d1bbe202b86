import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { EngineError } from '../../src/engine/engine.ts';
import { engineErrorCodes } from '../../src/protocol/engine-api.ts';
import { temporaryFolder } from '../tools/built-graph.ts';
import { inRows } from '../tools/in-rows.ts';
import { type FakeAnswers, failedRule, fakeEngine, sampleSummary, sampleSymbol } from './fake-engine.ts';
import { fakeTerminal } from './fake-terminal.ts';

async function ran(args: readonly string[], answers: FakeAnswers = {}, terminal = fakeTerminal()) {
  const { create, asked } = fakeEngine(answers);
  const code = await run(args, { terminal, createEngine: create, arrange: async (graph) => inRows(graph) }, '1.2.3');
  return { code, answer: terminal.answers(), note: terminal.notes(), asked };
}

describe('code-anatomy', () => {
  it.each([
    { args: ['--help'], text: 'A first walk' },
    { args: ['build', '--help'], text: '--memory-limit' },
    { args: ['edges', '--help'], text: 'Examples:' },
    { args: ['--version'], text: '1.2.3' },
  ])('answers $args', async ({ args, text }) => {
    const { code, answer } = await ran(args);
    expect(code).toBe(0);
    expect(answer).toContain(text);
  });

  it.each([
    { args: [], text: 'A first walk' },
    { args: ['paint'], text: "unknown command 'paint'" },
    { args: ['symbols'], text: "missing required argument 'pattern'" },
    { args: ['build', '--workers', 'many'], text: 'whole number, 1 to 64' },
    { args: ['build', '--memory-limit', 'lots'], text: 'a size such as' },
    { args: ['build', '--fallback', 'maybe'], text: 'record, deny' },
    { args: ['edges', 'a', '--kind', 'calls', '--kind', 'paints'], text: 'There is no edge kind paints; there are' },
    { args: ['graph', 'a', '--kind', 'paints'], text: 'There is no edge kind paints; there are' },
    { args: ['graph', 'a', '--depth', '5'], text: 'It must be a whole number, 1 to 4.' },
    { args: ['edges', 'cart.txt:0:1'], text: 'cart.txt:0:1 is no place: lines and columns count from 1.' },
    { args: ['build', 'no/such/folder'], text: 'There is no folder' },
    { args: ['query', 'select 1', '--dataset', 'd=no/such.csv'], text: 'There is no file or folder' },
    { args: ['query', 'select 1', '--dataset', 'd={"path":"a","format":"xml"}'], text: 'There is no format xml' },
    { args: ['export', import.meta.filename], text: 'run.test.ts is a file; give a folder to write to' },
    { args: ['replay', 'no/such/bundle'], text: 'no/such/bundle. `build --bundle <dir>` writes a bundle.' },
    { args: ['build', 'one', '--folder', 'other'], text: 'Two folders were given' },
    { args: ['build', '.', '--scip', 'no/such.scip'], text: 'Give the index an indexer has written, auto for' },
    { args: ['build', '.', '--scip', tmpdir()], text: `There is no file ${tmpdir()}.` },
    { args: ['build', '.', '--storage', import.meta.filename], text: 'run.test.ts is a file; give --storage a folder' },
    { args: ['symbols', 'a', '--storage', `${import.meta.filename}/in/it`], text: 'run.test.ts is a file; give' },
  ])('refuses $args with exit code 2', async ({ args, text }) => {
    const { code, answer, note } = await ran(args);
    expect(code).toBe(2);
    expect(note).toContain(text);
    expect(answer).toBe('');
  });
});

describe('build', () => {
  it('says in its help what may be chosen, what that does and what is chosen without', async () => {
    const { answer } = await ran(['build', '--help']);
    const help = answer.replace(/\s+/g, ' ');
    expect(help).toContain('where rules run. auto (default): the database; when it cannot run a rule,');
    expect(help).toContain('beyond it, it spills to disk (default: 2048)');
    expect(help).not.toContain('[]');
  });

  it('prints the summary and is quiet in a pipe', async () => {
    const { code, answer, note, asked } = await ran(['build']);
    expect(code).toBe(0);
    expect(answer).toContain('Built the code graph');
    expect(note).toBe('');
    expect(asked).toMatchObject({ scratch: false, closed: true, open: { storage: null, settings: {} } });
  });

  it('passes settings on', async () => {
    const { asked } = await ran(
      `build ${tmpdir()} --scratch --storage graphs --workers 3 --threads 2 --memory-limit 2GB --spill-limit 0 --max-file-size 512KB --exclude a --exclude b --fallback deny --explain analyze --quality full`.split(
        ' ',
      ),
    );
    expect(asked.scratch).toBe(true);
    expect(asked.open?.storage).toMatch(/graphs$/);
    expect(asked.open?.settings).toEqual({
      exclude: expect.arrayContaining(['a', 'b']),
      maxFileSizeMb: 0.5,
      workers: 3,
      threads: 2,
      memoryLimitMb: 2048,
      spillLimitMb: 0,
      fallback: 'deny',
      explain: 'analyze',
      quality: 'full',
    });
  });

  it('leaves out what the folder hides in the editor, too', async () => {
    const folder = temporaryFolder({ '.vscode/settings.json': '{ "files.exclude": { "b": true, "gen": true } }' });
    const { asked } = await ran(['build', folder, '--exclude', 'c', '--exclude', 'b']);
    expect(asked.open?.settings?.exclude).toEqual(expect.arrayContaining(['b', 'c', 'gen', '**/bower_components']));
    expect(asked.open?.settings?.exclude?.filter((glob) => glob === 'b')).toEqual(['b']);
    rmSync(folder, { recursive: true });
  });

  it('draws one line of progress on a terminal and erases it', async () => {
    const { note } = await ran(['build'], {}, fakeTerminal({ isInteractive: true, columns: 24 }));
    expect(note).toBe('\r\u001b[2Kextract  1 / 2  shop/ca\r\u001b[2K');
  });

  it('exits with 1 when a rule failed', async () => {
    const summary = { ...sampleSummary, rules: { ...sampleSummary.rules, failed: 1 } };
    const { code, answer } = await ran(['build', '--json'], { summary });
    expect(code).toBe(1);
    expect(JSON.parse(answer)).toEqual(summary);
  });

  it('is cancelled by Ctrl-C with exit code 130', async () => {
    const terminal = fakeTerminal();
    const running = ran(['build'], { buildForever: true }, terminal);
    setTimeout(() => terminal.interrupt(), 20);
    const { code, note, asked } = await running;
    expect(code).toBe(130);
    expect(note).toContain('Cancelled');
    expect(asked.closed).toBe(true);
  });
});

describe('Questions', () => {
  it.each([['symbols', 'add'], ['edges', 'add'], ['why', 'e1'], ['rules'], ['query', 'select 1']])(
    '%s exits with 1 and says how to build when there is no graph',
    async (...args) => {
      const { code, note, asked } = await ran(args, { isEmpty: true });
      expect(code).toBe(1);
      expect(note).toContain('code-anatomy build');
      expect(asked.closed).toBe(true);
    },
  );

  it('symbols says when there are more, and when there are none', async () => {
    const many = [sampleSymbol, { ...sampleSymbol, id: '102' }];
    const cut = await ran(['symbols', 'add', '--limit', '1', '--json'], { symbols: many });
    expect(JSON.parse(cut.answer)).toEqual([sampleSymbol]);
    expect(cut.note).toContain('raise --limit');
    const none = await ran(['symbols', 'nothing', '--json'], { symbols: [] });
    expect(none).toMatchObject({ code: 1, answer: '[]\n' });
  });

  it.each([
    { text: '4611686018427387904', address: { id: '4611686018427387904' } },
    { text: 'Cart.add', address: { name: 'Cart.add' } },
    { text: 'shop/cart.txt:12:9', address: { position: { path: 'shop/cart.txt', line: 11, character: 8 } } },
    { text: './cart.txt:12', address: { position: { path: 'cart.txt', line: 11, character: 0 } } },
    { text: `${tmpdir()}/a/cart.txt:3:1`, address: { position: { path: 'a/cart.txt', line: 2, character: 0 } } },
  ])('edges understands $text', async ({ text, address }) => {
    const { asked } = await ran(['edges', text]);
    expect(asked.symbol).toEqual(address);
  });

  it('edges keeps the direction, kinds and number asked for', async () => {
    const ids = async (...args: string[]) =>
      JSON.parse((await ran(['edges', 'add', '--json', ...args])).answer).edges.map((edge: { id: string }) => edge.id);
    expect(await ids()).toEqual(['e1', 'e2', 'e3']);
    expect(await ids('--direction', 'in')).toEqual(['e2']);
    expect(await ids('--kind', 'overrides', '--kind', 'IMPORTS')).toEqual(['e3']);
    expect(await ids('--limit', '2')).toEqual(['e1', 'e2']);
    expect((await ran(['edges', 'add', '--kind', 'IMPORTS'])).code).toBe(1);
  });

  it('edges and graph say when a name means something else as well', async () => {
    const other = { ...sampleSymbol, id: '103', path: 'other/cart.txt' };
    const symbols = [sampleSymbol, other, { ...other, id: '104', localName: 'Cart.addAll', name: 'addAll' }];
    const { code, note } = await ran(['edges', 'Cart.add'], { symbols });
    expect(code).toBe(0);
    expect(note).toContain('Cart.add also means:');
    expect(note).toContain('other/cart.txt:12:9  103');
    expect(note).not.toContain('104');
    expect((await ran(['edges', '101'], { symbols })).note).toBe('');
    expect((await ran(['graph', 'Cart.add'], { symbols })).note).toContain('other/cart.txt:12:9  103');
    expect((await ran(['graph', '101'], { symbols })).note).not.toContain('also means');
    const inside = { ...sampleSymbol, id: '100' };
    const around = await ran(['graph', 'Cart.add', '--view', 'outline'], { symbols: [inside, other] });
    expect(around.note).toContain('other/cart.txt:12:9  103');
    expect(around.note).not.toContain('  100\n');
  });

  it('why explains', async () => {
    expect((await ran(['why', 'e1'])).answer).toContain('Rule call-through-import');
  });

  it('rules lists, shows, and exits with 1 when one failed or is unknown', async () => {
    expect(await ran(['rules'])).toMatchObject({ code: 0 });
    expect(await ran(['rules'], { rules: [failedRule] })).toMatchObject({ code: 1 });
    expect((await ran(['rules', 'call-through-import'])).answer).toContain('Logic');
    expect(await ran(['rules', 'nobody'])).toMatchObject({ code: 1, answer: '' });
  });

  it('rules --examples builds the examples of a rule, and says with its exit code when one fails', async () => {
    const { code, answer } = await ran(['rules', '--examples', 'call-through-import']);
    expect(code).toBe(1);
    expect(answer).toBe('passed   A call\nFAILED   No call\n  missing     a\n  unexpected  b\n');
  });

  it('rules --diff, --quality and --table show what changed, how good relations are, and one table', async () => {
    const diff = (await ran(['rules', '--diff'])).answer;
    expect(diff).toMatch(/call-through-import +changed +relation +breaking/);
    expect(diff).toContain('insert  site.kind = 1');
    expect(diff).toMatch(/call-through-import +1,100 +-> +1,204/);
    expect(diff).toMatch(/^ +PROJECTION {2}\(1,100 rows, .* -> 1,204 rows, .*\)$/m);
    expect(diff).toMatch(/^ +\+ {3}FILTER {2}\(~90 rows\)$/m);
    expect((await ran(['rules', '--builds'])).answer).toMatch(/^\S+ +\S+ +version \S+\n$/);
    const quality = (await ran(['rules', '--quality'])).answer;
    expect(quality).toMatch(/graph_edge\/CALLS +1,200 \(\+200\) +400/);
    expect(quality).toMatch(/75\.0 %.*0\.9:1200/);
    const table = (await ran(['rules', '--table', 'calls'])).answer;
    for (const text of ['<- call_site.in_callable', 'Fed by', 'required_null target: 3']) expect(table).toContain(text);
    expect(await ran(['rules', '--table', 'nobody'])).toMatchObject({ code: 1, answer: '' });
    expect(await ran(['rules', 'one', '--diff'])).toMatchObject({ code: 2, answer: '' });
    expect((await ran(['rules', '--diff'])).answer).toContain('Settings\n  threads 2 -> 1\n');
    expect(JSON.parse((await ran(['rules', '--diff', '--json'])).answer)).toMatchObject({ hashes: ['rule_graph'] });
  });

  it('query --json prints an array of row objects', async () => {
    const query = {
      columns: [
        { name: 'id', type: 'BIGINT' },
        { name: 'n', type: 'INTEGER' },
        { name: 'n', type: 'INTEGER' },
      ],
      rows: [
        ['9007199254740993', 1, null],
        ['2', 3, 4],
      ],
      truncated: true,
    };
    const { code, answer, note } = await ran(['query', 'select', '--json'], { query });
    expect(code).toBe(0);
    expect(JSON.parse(answer)).toEqual([
      { id: '9007199254740993', n: 1, n_1: null },
      { id: '2', n: 3, n_1: 4 },
    ]);
    expect(note).toContain('more than 2 rows');
    expect((await ran(['query', 'select', '--json'])).answer).toBe('[]\n');
  });

  it('query says what is wrong with a statement', async () => {
    const query = new EngineError(engineErrorCodes.badQuery, 'Catalog Error: Table x does not exist!');
    const { code, note } = await ran(['query', 'drop'], { query });
    expect(code).toBe(1);
    expect(note).toMatch(/^Catalog Error: Table x does not exist!\n.*information_schema/);
    const refused = new EngineError(engineErrorCodes.badQuery, 'Write exactly one statement.');
    expect((await ran(['query', 'x'], { query: refused })).note).toBe('Write exactly one statement.\n');
    const unset = new EngineError(
      engineErrorCodes.badQuery,
      'Invalid Input Error: Values were not provided for the following prepared statement parameters: y',
    );
    expect((await ran(['query', 'x'], { query: unset })).note).toMatch(/: y\nGive each with --param name=value\.\n$/);
  });

  it('query with a value that the statement does not read has wrong arguments', async () => {
    const query = new EngineError(engineErrorCodes.unread, 'The statement does not read the list names.');
    const { code, note } = await ran(['query', 'select 1', '--list', 'names=a'], { query });
    expect({ code, note }).toEqual({ code: 2, note: 'The statement does not read the list names.\n' });
  });

  it.each(['-- how many\nselect 1', '--how many\nselect 1', '--\nselect 1'])(
    'query takes a statement that begins with a comment: %j',
    async (statement) => {
      const { code, asked } = await ran(['query', statement, '--limit', '5']);
      expect(code).toBe(0);
      expect(asked).toMatchObject({ sql: statement, limit: 5 });
    },
  );

  it('query still refuses an option it does not have', async () => {
    const { code, note } = await ran(['query', 'select 1', '--limits=5 rows']);
    expect(code).toBe(2);
    expect(note).toContain("unknown option '--limits=5 rows'");
  });

  it.each([
    { args: [], build: 'build .' },
    { args: ['--folder', tmpdir()], build: `build ${tmpdir()}` },
    { args: ['--folder=.', '--storage', 'my graphs'], build: 'build . --storage "my graphs"' },
  ])('says how to build the graph that is missing: $build', async ({ args, build }) => {
    const { code, note } = await ran(['rules', ...args], { isEmpty: true });
    expect(code).toBe(1);
    expect(note).toMatch(new RegExp(`Build it with: code-anatomy ${build}\n$`));
  });

  it('query says once that a dataset cannot be read', async () => {
    const folder = temporaryFolder({ 'bad.parquet': 'no', 'good.csv': 'a' });
    const warning = 'Dataset d cannot be read: it is no Parquet file.';
    const missing = (name: string) =>
      new EngineError(engineErrorCodes.badQuery, `Catalog Error: Table with name ${name} does not exist!`);
    const dataset = ['--dataset', `d=${folder}/bad.parquet`, '--dataset', `e=${folder}/good.csv`];
    const { code, note } = await ran(['query', 'from data.d', ...dataset], { warning, query: missing('d') });
    expect([code, note]).toEqual([1, `${warning}\n`]);
    const other = await ran(['query', 'from data.de', ...dataset], { warning, query: missing('de') });
    expect(other.note).toContain('Table with name de does not exist');
    rmSync(folder, { recursive: true });
  });

  it('passes on what the engine warns of', async () => {
    const warning = 'Dataset d cannot be read: there is no such file.';
    expect((await ran(['query', 'select'], { warning })).note).toBe(`${warning}\n`);
  });

  it('shows a stack trace only when asked to', async () => {
    const query = new Error('The floor fell out.');
    const plain = await ran(['query', 'x'], { query });
    expect(plain.code).toBe(1);
    expect(plain.note).toMatch(/^The floor fell out\.\n.*CODE_ANATOMY_DEBUG=1/);
    expect(plain.note).not.toContain('    at ');
    const full = new Error('Out of Memory Error: 16 MiB used\n\nPossible solutions:\n* SET threads');
    expect((await ran(['query', 'x'], { query: full })).note).toBe(
      'The database needs more memory than its limit allows (Out of Memory Error: 16 MiB used). Ask for less at once.\n',
    );
    expect((await ran(['query', 'x'], { query }, fakeTerminal({ isDebug: true }))).note).toContain('    at ');
  });
});

describe('graph', () => {
  it('writes a picture in the format asked for, and notes to standard error', async () => {
    const { code, answer, note } = await ran(['graph', 'Cart.add', '--view', 'calls', '--format', 'dot']);
    expect(code).toBe(0);
    expect(answer).toContain('digraph "Cart.add"');
    expect(note).toBe('A note.\n');
    expect(JSON.parse((await ran(['graph', '101', '--json'])).answer)).toMatchObject({ root: '101', view: 'calls' });
  });

  it.each([
    { args: ['graph', 'a', '--view', 'map'], text: 'Allowed choices' },
    { args: ['graph', 'a', '--format', 'png'], text: 'Allowed choices' },
    { args: ['graph', 'a', '--view', 'path'], text: 'A path needs an end' },
  ])('refuses $args', async ({ args, text }) => {
    const { code, note } = await ran(args);
    expect(code).toBe(2);
    expect(note).toContain(text);
  });
});
