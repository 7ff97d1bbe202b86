import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GrammarLanguage } from '../../../src/extract/grammar-catalog.ts';

const root = join(import.meta.dirname, '../../..');
const mostFiles = 12;
const mostBytes = 30_000;

/** Real sources of a language on this machine: its standard library where it is installed, and our own files. */
export function largerSources({ data }: GrammarLanguage): readonly string[] {
  const folders = ['src', 'extension', 'webview', 'setup', 'test/grammars'].map((name) => join(root, name));
  const files = [...folders, ...standardLibrary(data.interpreters ?? [])]
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
    .filter((file) => data.extensions.some((extension) => file.endsWith(extension)))
    .filter((file) => !/[\\/](node_modules|site-packages|\.vscode-test|lib2to3)[\\/]/.test(file))
    .filter((file) => statSync(file).isFile() && statSync(file).size < mostBytes)
    .sort();
  const step = Math.max(1, Math.floor(files.length / mostFiles));
  const sources = files.filter((_, at) => at % step === 0).map((file) => readFileSync(file, 'utf8'));
  // Columns of the syntax tree are UTF-16 units there and bytes here.
  return [data.sample, ...sources].filter((source) => /^\p{ASCII}*$/u.test(source));
}

function standardLibrary(interpreters: readonly string[]): readonly string[] {
  return interpreters.slice(0, 1).flatMap((interpreter) => {
    try {
      const script = 'import os; print(os.__file__)';
      const printed = execFileSync(`${interpreter}3`, ['-c', script], { stdio: ['ignore', 'pipe', 'ignore'] });
      return [dirname(String(printed).trim())];
    } catch {
      return [];
    }
  });
}
