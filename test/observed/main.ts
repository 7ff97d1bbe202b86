import { parseArgs } from 'node:util';
import { BuiltGraph } from '../tools/built-graph.ts';
import { compareCalls } from './compare-calls.ts';
import { fetchTested, observe, type TestedPackage, testedPackages } from './runs.ts';
import { saidCalls } from './said-calls.ts';

const { values } = parseArgs({
  options: { only: { type: 'string' }, fails: { type: 'string', default: '0' }, json: { type: 'boolean' } },
});
const least = 0.995;
const reports: Awaited<ReturnType<typeof compare>>[] = [];
for (const tested of testedPackages)
  if (values.only === undefined || values.only === tested.name) reports.push(await compare(tested));
if (values.json) console.log(JSON.stringify(reports));
const [right, other] = [sum(({ exactRight }) => exactRight), sum(({ exactOther }) => exactOther)];
console.log(
  `exact calls at places that called: ${right} right, ${other} called something else, ${share(right, other)}`,
);

function sum(of: (report: (typeof reports)[number]) => number): number {
  return reports.reduce((total, report) => total + of(report), 0);
}

/** Compares the calls of a package's graph with those its tests made, and prints the figures. */
async function compare(tested: TestedPackage) {
  const folder = fetchTested(tested);
  const graph = await BuiltGraph.ofFolders(
    [{ name: tested.name, path: folder }],
    {},
    { workers: 1, exclude: ['.needs'] },
  );
  const said = await saidCalls(graph);
  graph.close();
  const { byOperation, found, missing, exactRight, exactOther } = compareCalls(observe(tested, folder), said);
  console.log(
    `${tested.name} ${tested.version}: ${found + missing.length} calls made, ${found} in the graph, recall ${share(found, missing.length)}; exact ${exactRight} right, ${exactOther.length} other`,
  );
  for (const [operation, count] of [...byOperation].sort(([, left], [, right]) => right.made - left.made))
    console.log(`  ${operation.padEnd(24)} ${count.found} of ${count.made}`);
  const shown = Number(values.fails);
  for (const { path, line, target } of missing.slice(0, shown))
    console.log(`    missing ${path}:${line} → ${target.path}:${target.line}`);
  for (const { path, line, target } of exactOther.slice(0, shown))
    console.log(`    other   ${path}:${line} → ${target?.path}:${target?.line}`);
  return { name: tested.name, found, missing: missing.length, exactRight, exactOther: exactOther.length };
}

function share(part: number, rest: number): string {
  return (part / Math.max(1, part + rest)).toFixed(3);
}

process.exitCode = right / Math.max(1, right + other) >= least ? 0 : 1;
