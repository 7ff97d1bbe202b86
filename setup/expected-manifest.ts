import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { manifest } from '../extension/manifest.ts';
import type { LanguageData } from '../src/language/language-data.ts';

const grammars = path.resolve(import.meta.dirname, '../grammars');

interface Expected {
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * `package.json` and `package.nls.json` as they should be: what is written by hand, and the parts generated from
 * extension/contributions/.
 */
export function expectedManifest(current: Readonly<Record<string, unknown>>): Expected {
  const { parts, texts } = manifest(languageIds());
  return { manifest: { ...current, ...parts }, texts };
}

/** Language ids of the editor, from the grammars. */
function languageIds(): readonly string[] {
  return readdirSync(grammars)
    .map((folder) => path.join(grammars, folder, 'language.json'))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')) as LanguageData)
    .flatMap(({ id, editorIds }) => editorIds ?? [id])
    .sort();
}
