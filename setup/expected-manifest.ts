import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { manifest } from '../extension/manifest.ts';
import type { LanguageData } from '../src/language/language-data.ts';

const grammars = path.resolve(import.meta.dirname, '../grammars');

/** `package.json` as it should be: what is written by hand, and the parts generated from extension/contributions.ts. */
export function expectedManifest(current: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { ...current, ...manifest(languageIds()) };
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
