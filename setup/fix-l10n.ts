// npm run fix:l10n: gives every translation file the texts of the user interface; new ones are empty, for a person to fill.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { uiTexts } from './ui-texts.ts';

const folder = new URL('../l10n/', import.meta.url);
const texts = uiTexts();
for (const name of readdirSync(folder).filter((file) => /^bundle\.l10n\.\w+\.json$/.test(file))) {
  const file = new URL(name, folder);
  const before = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const after = Object.fromEntries(texts.map((text) => [text, before[text] ?? '']));
  writeFileSync(file, `${JSON.stringify(after, null, 2)}\n`);
  const open = texts.filter((text) => !before[text]);
  if (open.length > 0) console.log(`${name}: ${open.length} texts to translate.`);
}
