import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { expectedManifest } from '../setup/expected-manifest.ts';

it('package.json is what extension/contributions.ts and the grammars say (npm run fix:manifest rewrites it)', () => {
  const current = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  expect(current).toEqual(expectedManifest(current));
});
