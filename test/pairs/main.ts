import { parseArgs } from 'node:util';
import { staticPairs } from '../flow/observed/static-pairs.ts';
import { BuiltGraph } from '../tools/built-graph.ts';
import { comparePairs } from './compare-pairs.ts';
import { type ObservedPackage, observedPackages, ofModule } from './packages.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    npm: { type: 'string' },
    fails: { type: 'string', default: '0' },
    extra: { type: 'string', default: '0' },
  },
});
const [other, version] = values.npm?.split('@') ?? [];
const packages = other && version ? [ofModule(other, version)] : observedPackages;
let isWhole = true;
for (const each of packages)
  if (values.only === undefined || each.name.startsWith(values.only)) isWhole = (await compare(each)) && isWhole;
process.exitCode = isWhole ? 0 : 1;

/** Compares what the uses of a package found when it ran with the graph, and prints the figures; whether nothing is missing. */
async function compare(of: ObservedPackage): Promise<boolean> {
  const folder = of.folder();
  const graph = await BuiltGraph.ofFolders([{ name: '', path: folder }], {}, { workers: 1 });
  const said = await staticPairs(graph);
  graph.close();
  const { uses, seen, missing, extra } = comparePairs(of.observe(folder), said);
  const perUse = ((seen + extra.length - missing.length) / Math.max(1, uses)).toFixed(2);
  console.log(
    `${of.name}: ${uses} uses ran, ${seen} pairs seen, ${missing.length} not in the graph; ${extra.length} extra at the same uses, ${perUse} pairs per use`,
  );
  for (const pair of missing.slice(0, Number(values.fails))) console.log(`    missing ${pair}`);
  for (const pair of extra.slice(0, Number(values.extra))) console.log(`    extra   ${pair}`);
  return missing.length === 0 && seen > 0;
}
