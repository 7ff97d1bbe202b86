import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { uiTexts } from '../setup/ui-texts.ts';
import { kindTitle } from '../src/protocol/kind-title.ts';
import { counted, t, useTranslations } from '../src/protocol/translate.ts';

const folder = new URL('../l10n/', import.meta.url);
const files = readdirSync(folder).filter((file) => /^bundle\.l10n\.\w+\.json$/.test(file));
const read = (name: string): Record<string, string> => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const parts = (text: string) => [...new Set(text.match(/\{\d\}/g) ?? [])].sort();

afterEach(() => useTranslations('en', undefined));

it('is complete in German', () => {
  expect(files).toContain('bundle.l10n.de.json');
});

describe.each(files)('%s', (name) => {
  const bundle = read(name);
  it('has every text of the user interface and no other (npm run fix:l10n)', () => {
    expect(Object.keys(bundle).sort()).toEqual(uiTexts());
  });
  it('translates each, with the same parts', () => {
    for (const [english, translated] of Object.entries(bundle)) {
      expect(translated.trim(), english).not.toBe('');
      expect(parts(translated), english).toEqual(parts(english));
    }
  });
});

describe('t', () => {
  it('fills in parts and falls back to English', () => {
    expect(t('{0} of {1}', 3, 7)).toBe('3 of 7');
    useTranslations('de', { '{0} of {1}': '{0} von {1}' });
    expect(t('{0} of {1}', 3, 7)).toBe('3 von 7');
    expect(t('not translated')).toBe('not translated');
  });
  it('counts with the form and the digits of the language', () => {
    expect([counted(1, '{0} file', '{0} files'), counted(1204, '{0} file', '{0} files')]).toEqual([
      '1 file',
      '1,204 files',
    ]);
    useTranslations('de', { '{0} file': '{0} Datei', '{0} files': '{0} Dateien' });
    expect(counted(1204, '{0} file', '{0} files')).toBe('1.204 Dateien');
  });
});

it('leaves texts alone that are names of other things', () => {
  expect(t('constructor')).toBe('constructor');
  expect(kindTitle('CALL_SITE')).toBe('call site');
});
