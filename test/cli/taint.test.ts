import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { createEngine } from '../../src/engine/create-engine.ts';
import { assets, sharedPools } from '../tools/built-graph.ts';
import { EngineFixture } from '../tools/engine-fixture.ts';
import { inRows } from '../tools/in-rows.ts';
import { fakeTerminal } from './fake-terminal.ts';
import { isSarif } from './sarif-schema.ts';

const sources = {
  'tools/run.py': [
    'import os, shlex, sys',
    'from somewhere import prepare',
    'def start(text):',
    '    os.system("ls " + text)',
    'start(sys.argv[1])',
    'os.system(prepare(sys.argv[2]))',
    'print(shlex.quote(sys.argv[3]))',
  ].join('\n'),
  'web/page.js': 'document.body.innerHTML = location.hash;\n',
};

interface Log {
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: string;
      readonly level: string;
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: { readonly startLine: number };
        };
      }[];
      readonly codeFlows: readonly {
        readonly threadFlows: readonly { readonly locations: readonly { readonly kinds: readonly string[] }[] }[];
      }[];
    }[];
  }[];
}

describe('taint on the command line', () => {
  const fixture = new EngineFixture();
  let folder = '';
  let storage = '';
  const command = async (...args: readonly string[]) => {
    const terminal = fakeTerminal({ workingFolder: folder });
    const where = ['--storage', storage];
    const code = await run(
      [...args, ...where],
      {
        terminal,
        createEngine: (host) => createEngine(host, assets, sharedPools),
        arrange: async (graph) => inRows(graph),
      },
      '1.2.3',
    );
    return { code, answer: terminal.answers(), note: terminal.notes() };
  };
  /** First lines of what was found, with the lines of their ends. */
  const found = (answer: string) =>
    answer.split(/^(?=\S+: )/m).flatMap((part) => {
      const [head = '', ...way] = part.trimEnd().split('\n');
      const [, line] = /:(\d+):\d+ {2}/.exec(way.at(-1) ?? '') ?? [];
      return / reaches /.test(head) ? [`${line} ${head}`] : [];
    });

  beforeAll(async () => {
    folder = fixture.folder(sources);
    storage = fixture.folder();
    expect(await command('build')).toMatchObject({ code: 0 });
  });
  afterAll(() => fixture.close());

  const direct = '4 command-injection: argument of the command line (sys.argv) reaches os.system (exact)';
  const guessed = '6 command-injection: argument of the command line (sys.argv) reaches os.system (heuristic)';

  it('shows what it finds with the whole way and the certainty of each step, and exits with 1', async () => {
    const { code, answer } = await command('taint', '--kind', 'command-injection');
    expect(code).toBe(1);
    expect(found(answer)).toEqual([direct, guessed]);
    expect(answer).toMatch(/^ {2}argument +exact +tools\/run\.py:3:11 {2}def start\(text\):$/m);
    expect(answer).toMatch(/^ {2}unknown_call heuristic +tools\/run\.py:6:11/m);
  });

  it('draws the way of a finding in every format that other pictures have', async () => {
    const { code, answer } = await command('graph', 'tools/run.py:4:11', '--view', 'taint-path', '--format', 'mermaid');
    expect(code).toBe(0);
    expect(answer).toMatch(/flowchart TB\n {2}n0\[\["#9654; Source: argument of the command line \(sys.argv\)/);
    expect(answer).toMatch(/#9632; Sink: os\.system/);
    const svg = await command('graph', 'tools/run.py:4:11', '--view', 'taint-path', '--format', 'svg');
    expect(svg.answer).toContain('▶ Source: argument of the command line (sys.argv)');
    const none = await command('graph', 'tools/run.py:2:1', '--view', 'taint-path');
    expect(none).toMatchObject({ code: 1 });
    expect(none.note).toContain('No tainted flow goes through tools/run.py:2');
    expect(none.note).toMatch(/\nTo find tainted values: code-anatomy taint\n$/);
  });

  it('ends ways at unknown functions when asked to', async () => {
    const { answer } = await command('taint', '--kind', 'command-injection', '--known-only');
    expect(found(answer)).toEqual([direct]);
  });

  it('exits with 0 when nothing is found, and says which kinds there are when it does not know one', async () => {
    expect(await command('taint', '--kind', 'sql-injection')).toMatchObject({
      code: 0,
      answer: 'Nothing was found.\n',
    });
    const { code, note } = await command('taint', '--kind', 'no-such-kind');
    expect(code).toBe(2);
    expect(note).toMatch(/There is no kind no-such-kind; there are .*command-injection/);
  });

  it('says where other sources stop', async () => {
    const { answer } = await command('taint', '--stops');
    expect(answer).toMatch(
      /harmless: argument of the command line \(sys\.argv\)[\s\S]*is made harmless by shlex\.quote/,
    );
  });

  it('says what to do where a file cannot be written, a place is none, or two have nothing in common', async () => {
    const missing = await command('taint', '--sarif', 'nowhere/findings.sarif');
    expect([missing.code, missing.note]).toEqual([
      2,
      `There is no folder ${join(folder, 'nowhere')}; make it, or give a file in another one.\n`,
    ]);
    const place = await command('slice', 'tools/gone.py:1:1');
    expect([place.code, place.note]).toEqual([
      1,
      'The graph has no file or folder tools/gone.py; build again if it is new.\n',
    ]);
    const apart = await command('slice', 'tools/run.py:7:7', '--direction', 'forward', '--to', 'tools/run.py:5:7');
    expect([apart.code, apart.answer, apart.note]).toEqual([
      1,
      '',
      'No value gets from one place to the other; the command flow says where it stops.\n',
    ]);
  });

  it('writes a log that follows the schema of SARIF, with the same findings and ways', async () => {
    const { code } = await command('taint', '--sarif', 'findings.sarif');
    expect(code).toBe(1);
    const log = JSON.parse(readFileSync(join(folder, 'findings.sarif'), 'utf8')) as Log;
    isSarif(log);
    expect(isSarif.errors).toBeNull();
    const told = log.runs[0]?.results.map(({ ruleId, level, locations: [place] }) => {
      const { artifactLocation, region } = place?.physicalLocation ?? {};
      return [ruleId, level, artifactLocation?.uri, region?.startLine];
    });
    expect(told).toEqual([
      ['command-injection', 'error', 'tools/run.py', 4],
      ['command-injection', 'warning', 'tools/run.py', 6],
      // Whose `innerHTML` it is nobody knows.
      ['xss', 'warning', 'web/page.js', 1],
    ]);
    const kinds = log.runs[0]?.results[1]?.codeFlows[0]?.threadFlows[0]?.locations.flatMap((each) => each.kinds);
    expect(kinds?.[0]).toBe('source');
    expect(kinds).toContain('unknown_call');
  });

  it('names a broken model with the reason, goes on without it, and exits with 1', async () => {
    const models = join(folder, '.codeanatomy', 'flow');
    mkdirSync(models, { recursive: true });
    writeFileSync(join(models, 'own.json'), '{ "sinks": 1 }');
    const { code, answer } = await command('taint', '--kind', 'sql-injection');
    rmSync(models, { recursive: true });
    expect(code).toBe(1);
    expect(answer).toMatch(/Nothing was found\.\nThe model .*own\.json is not used\. .+/);
  });
});
