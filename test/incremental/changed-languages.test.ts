import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createEngine } from '../../src/engine/create-engine.ts';
import { assets, temporaryFolder } from '../tools/built-graph.ts';
import { EngineFixture } from '../tools/engine-fixture.ts';

const fixture = new EngineFixture();
afterAll(() => fixture.close());

const files = {
  'a.py': '"""Docs."""\nimport b\n\ndef help(x):\n    """More."""\n    print(x)\n    return b.f(x=len(x))\n',
  'b.py': 'def f(x):\n    return x\n',
  'c.js': '/** Docs. */\nfunction f(a) { return g(a); }\nfunction g(a) { console.log(f(a)); }\n',
  'd.ts': 'export const h = (n: number): string => String(n);\n',
  'e.ts': "import { h } from './d';\nh(1);\n",
};

/** Grammars with language data of one's own. */
async function grammarsWith(edit: (python: Record<string, unknown>) => void): Promise<string> {
  const { buildGrammars } = await import('../../setup/grammars.mjs');
  const folder = fixture.folder();
  const from = join(folder, 'from');
  cpSync(join(import.meta.dirname, '../../grammars'), from, { recursive: true });
  const file = join(from, 'python/language.json');
  const python = JSON.parse(readFileSync(file, 'utf8'));
  edit(python);
  writeFileSync(file, JSON.stringify(python));
  await buildGrammars({ from, out: join(folder, 'out') });
  return join(folder, 'out/grammars');
}

it('Files of a language with other data are read again, those of others are not', { timeout: 300_000 }, async () => {
  const folder = temporaryFolder(files);
  const engineWith = async (grammars: string) => {
    const engine = createEngine({ progress: () => {}, status: () => {}, log: () => {} }, { ...assets, grammars });
    const settings = { workers: 1, explain: 'off' } as const;
    await engine.open({ folders: [{ name: 'workspace', path: folder }], storage: null, settings });
    const build = (scratch: boolean) => engine.build({ scratch }, new AbortController().signal);
    return { engine, build };
  };
  const first = await engineWith(await grammarsWith(() => {}));
  await first.build(true);
  await first.engine.close();
  const { engine, build } = await engineWith(
    await grammarsWith((python) => {
      for (const name of ['patterns', 'features', 'builtins'])
        python[name] = (python[name] as string[]).filter(
          (each) => !['docs.scm', 'keyword-arguments', 'len'].includes(each),
        );
    }),
  );
  try {
    const { reuse, messages } = await build(false);
    expect(reuse).toMatchObject({ reasons: [], files: { read: 2, kept: 3, changed: 2 } });
    const sentence = 'The grammars or language data of Python are others than those of the stored graph.';
    expect(reuse.others[0]).toBe(sentence);
    expect(messages[0]).toMatch(/^The grammars or language data of Python are others .* 2 of 5 files were read again/);
    const updated = await engine.digests(true);
    expect((await build(false)).messages[0]).toMatch(/Nothing has changed/);
    await build(true);
    expect(updated).toEqual(await engine.digests(true));
  } finally {
    await engine.close();
  }
});
