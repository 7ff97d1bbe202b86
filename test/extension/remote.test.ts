import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const sources = ['extension', 'webview'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file: `${folder}/${file}`, text: readFileSync(join(root, folder, file), 'utf8') })),
);
const filesWith = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

/** The window may be on another machine than the files; the suite in VS Code runs in such a host. */
describe('With a window elsewhere', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

  it('the extension, and with it the engine, runs where the files are and nowhere else', () => {
    expect(manifest.extensionKind).toEqual(['workspace']);
    expect(manifest.main).toBe('./dist/extension.cjs');
    expect(manifest).not.toHaveProperty('browser');
    expect(manifest.capabilities.virtualWorkspaces.supported).not.toBe(true);
  });

  it('no code takes a folder of the machine it runs on for one of the window', () => {
    expect(filesWith(/\b(homedir|tmpdir|appRoot)\b|env\.(HOME|USERPROFILE)\b/)).toEqual([]);
  });

  it('pages get their files from the editor, and address no machine by name', () => {
    expect(filesWith(/file:\/\/|vscode-file:|localhost|127\.0\.0\.1|\bfetch\(|WebSocket/)).toEqual([]);
    const html = readFileSync(join(root, 'extension/panels/page-html.ts'), 'utf8');
    const loaded = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, from = '']) => from);
    expect(loaded.length).toBeGreaterThan(1);
    expect(loaded.filter((from) => !from.startsWith('${uri('))).toEqual([]);
  });
});
