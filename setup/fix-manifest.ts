import { readFileSync, writeFileSync } from 'node:fs';
import { expectedManifest } from './expected-manifest.ts';

const file = new URL('../package.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(expectedManifest(JSON.parse(readFileSync(file, 'utf8'))), null, 2)}\n`);
