import { afterEach, expect, it } from 'vitest';
import german from '../../l10n/bundle.l10n.de.json' with { type: 'json' };
import { saying } from '../../src/protocol/saying.ts';
import { type StoredSummary, saidSummary } from '../../src/protocol/stored-summary.ts';
import { useTranslations } from '../../src/protocol/translate.ts';

afterEach(() => useTranslations('en', undefined));

it('a stored sentence is said in the language of the window that shows it, with its parts', () => {
  const asked = saying('It was asked for.');
  const stored = {
    messages: [saying('The graph was made anew: {0}', asked)],
    reuse: { reasons: [asked], others: [] },
  } as unknown as StoredSummary;
  useTranslations('de', german);
  expect(saidSummary(stored).messages).toEqual(['Der Graph wurde von Grund auf gebaut: Es wurde verlangt.']);
  useTranslations('en', undefined);
  expect(saidSummary(stored)).toMatchObject({
    messages: ['The graph was made anew: It was asked for.'],
    reuse: { reasons: ['It was asked for.'] },
  });
});
