import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectedManifest } from '../setup/expected-manifest.ts';

const at = (name: string) => new URL(`../${name}`, import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(at(name), 'utf8'));

it('package.json is what extension/contributions/ and the grammars say (npm run fix:manifest rewrites it)', () => {
  const current = read('package.json');
  const { manifest, texts } = expectedManifest(current);
  expect(current).toEqual(manifest);
  expect(read('package.nls.json')).toEqual(texts);
});

describe('The manifest', () => {
  const { contributes } = read('package.json');

  it('has no more than four views, each with a welcome', () => {
    const views = contributes.views.codeAnatomy.map(({ id }: { id: string }) => id);
    expect(views.length).toBeLessThanOrEqual(4);
    const welcomed = contributes.viewsWelcome.map(({ view }: { view: string }) => view);
    expect(views.filter((view: string) => !welcomed.includes(view))).toEqual([]);
  });

  it('offers one submenu in editors and one in the Explorer, not a row of commands', () => {
    expect(contributes.menus['editor/context']).toHaveLength(1);
    expect(contributes.menus['explorer/context']).toHaveLength(1);
  });

  it('names commands and pictures that exist', () => {
    const commands = new Set(contributes.commands.map(({ command }: { command: string }) => command));
    const text = JSON.stringify({ ...contributes, ...read('package.nls.json') });
    const views = contributes.views.codeAnatomy.map(({ id }: { id: string }) => `${id}.focus`);
    const linked = [...text.matchAll(/command:(codeAnatomy\.[\w.]+)/g)].map(([, name]) => name);
    expect(linked.filter((name) => !commands.has(name) && !views.includes(name))).toEqual([]);
    for (const { steps } of contributes.walkthroughs)
      for (const { media } of steps) expect(existsSync(at(media.image)), media.image).toBe(true);
  });

  it('says everything in every language it is translated to, links and parts included', () => {
    const english = read('package.nls.json');
    const translated = readdirSync(at('.')).filter((name) => /^package\.nls\.\w+\.json$/.test(name));
    expect(translated).toContain('package.nls.de.json');
    const links = (text: string) => [...text.matchAll(/\]\(([^)]+)\)|`[^`]+`/g)].map(([link]) => link).sort();
    for (const name of translated) {
      const texts = read(name);
      expect(Object.keys(texts).sort()).toEqual(Object.keys(english).sort());
      for (const [key, text] of Object.entries<string>(texts)) {
        expect(text.trim(), key).not.toBe('');
        expect(links(text), key).toEqual(links(english[key]));
      }
    }
  });
});
