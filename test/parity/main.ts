import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { corpora } from '../bench/corpora.mjs';
import { fetchCorpus } from '../bench/fetch-corpus.mjs';
import setup from '../tools/global-setup.ts';
import { buildVariant } from './build-variant.ts';
import { differingTables, parityFaults } from './compare-outcomes.ts';
import known from './known-differences.json';
import { base, databaseOnly, variants } from './variants.ts';

// npm run parity [-- <corpus or folder> [variant]]: the ways to build, compared over a public package or the sources of a
// folder. The fallback lane takes long.

const [name = 'rxjs', only] = process.argv.slice(2);
const corpus = corpora[name];
if (!corpus && !existsSync(name))
  throw new Error(`There is no corpus or folder ${name}; there are ${Object.keys(corpora).join(', ')}.`);
await setup();
const folder = corpus ? fetchCorpus(name, corpus, join(import.meta.dirname, '../../.bench')) : resolve(name);
const say = (text: string) => process.stdout.write(`${text}\n`);
const expected = await buildVariant(folder, base);
say(`${name}: ${Object.keys(expected).length} tables and views`);
let faults = 0;
for (const variant of [...variants, databaseOnly].filter((each) => only === undefined || each.name === only)) {
  const start = performance.now();
  const found = parityFaults(variant.name, differingTables(expected, await buildVariant(folder, variant)), known);
  faults += found.length;
  say(
    `${found.length === 0 ? 'same' : 'DIFFERENT'}  ${variant.name}  ${((performance.now() - start) / 1000).toFixed(1)} s`,
  );
  for (const fault of found) say(`  ${fault}`);
}
process.exitCode = faults > 0 ? 1 : 0;
