import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { readmeWithViews } from '../setup/readme-with-views.ts';

const root = join(import.meta.dirname, '..');
const pages = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs')).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
];
const textOf = (page: string) => readFileSync(join(root, page), 'utf8');

describe('The README', () => {
  it('opens with the two commands', () => {
    const opening = textOf('README.md').slice(0, 1200);
    expect(opening.indexOf('npm start')).toBeGreaterThan(0);
    expect(opening.indexOf('npm test')).toBeGreaterThan(0);
  });

  it('lists the public views as they are; npm run fix:readme writes them', () => {
    expect(textOf('README.md')).toBe(readmeWithViews(textOf('README.md')));
  });
});

describe('ARCHITECTURE.md', () => {
  it('says why each dependency is there', () => {
    const text = textOf('ARCHITECTURE.md');
    const packages = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(packages.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});

describe.each(pages)('%s', (page) => {
  it('names scripts that exist', () => {
    const named = [...textOf(page).matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name);
    expect(named.filter((name) => name !== undefined && !(name in manifest.scripts))).toEqual([]);
  });

  it('links to files that exist', () => {
    const links = [...textOf(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => path ?? '');
    expect(links.filter((path) => !existsSync(join(root, dirname(page), path)))).toEqual([]);
  });

  it('names source files that exist', () => {
    const files = [...textOf(page).matchAll(/`((?:src|extension|webview|grammars|test|setup)\/[\w./-]+\.\w+)`/g)].map(
      ([, path]) => path ?? '',
    );
    expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
