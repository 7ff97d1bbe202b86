import { parseArgs } from 'node:util';
import { lineArcs } from '../accuracy/line-arcs.ts';
import { BuiltGraph } from '../tools/built-graph.ts';
import { compareFile, type Difference, type DifferenceReason, differenceReasons } from './compare-file.ts';
import { coverage, eslint, type Reference, sourcesOf } from './references.ts';

interface Placed extends Difference {
  readonly path: string;
}

const { values } = parseArgs({
  options: {
    fails: { type: 'string', default: '0' },
    only: { type: 'string' },
    packages: { type: 'string' },
    reason: { type: 'string', default: 'other' },
  },
});
const references: Readonly<Record<string, () => Reference>> = { coverage, eslint: () => eslint(values.packages) };
const least = 0.98;
let isLow = false;
for (const [name, reference] of Object.entries(references))
  if (values.only === undefined || values.only === name) isLow = !(await compare(reference())) || isLow;
process.exitCode = isLow ? 1 : 0;

/** Compares all files with a reference and prints the figures; whether both are high enough. */
async function compare(reference: Reference): Promise<boolean> {
  const graph = await BuiltGraph.ofFiles(sourcesOf(reference));
  const { withLambdas } = reference;
  const arcs = byPath(await lineArcs(graph, { without: ['exception', 'finally'], withLambdas }));
  const withAll = byPath(await lineArcs(graph, { without: [], withLambdas }));
  const withNone = byPath(await lineArcs(graph, { without: ['exception', 'finally', 'throw'], withLambdas }));
  graph.close();
  const [missing, extra]: [Placed[], Placed[]] = [[], []];
  let [right, files] = [0, 0];
  for (const file of reference.answer()) {
    if ('problem' in file) {
      console.log(`${file.path} is left out: ${file.problem}`);
      continue;
    }
    const { path } = file;
    const found = compareFile(file, {
      arcs: arcs.get(path) ?? [],
      withAll: withAll.get(path) ?? [],
      withNone: withNone.get(path) ?? [],
    });
    files++;
    right += found.right;
    missing.push(...found.missing.map((each) => ({ ...each, path })));
    extra.push(...found.extra.map((each) => ({ ...each, path })));
  }
  const [recall, precision] = [right / (right + missing.length), right / (right + extra.length)];
  console.log(
    `${reference.name}: ${files} files, ${right} arcs alike, recall ${share(recall)}, precision ${share(precision)}`,
  );
  for (const reason of Object.keys(differenceReasons) as DifferenceReason[]) {
    const [lost, added] = [missing, extra].map((all) => all.filter((each) => each.reason === reason).length);
    if (lost || added)
      console.log(`  ${reason.padEnd(14)} missing ${lost}, extra ${added}  ${differenceReasons[reason]}`);
  }
  const shown = [...missing, ...extra].filter(({ reason }) => reason === values.reason);
  for (const { path, arc } of shown.slice(0, Number(values.fails))) console.log(`    ${path}:${arc.join(' → ')}`);
  return recall >= least && precision >= least;
}

function share(value: number): string {
  return value.toFixed(4);
}

function byPath(files: Awaited<ReturnType<typeof lineArcs>>) {
  return new Map(files.map(({ path, arcs }) => [path, arcs]));
}
