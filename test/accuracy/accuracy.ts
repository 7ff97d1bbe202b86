// npm run accuracy: how much of what others wrote down about small programs the graph says, and how much of it is right.
//   --suites <folder>   folder with the suites (CODE_ANATOMY_SUITES, or ../shared/accuracy)
//   --suite <name>      only this suite; may be repeated
//   --fails [n]         lists what is missing and wrong, at most n of each score (40)
//   --case <name>       in that list only this case
//   --answers <folder>  writes the answers of each suite, for the script that comes with the suites
//   --real <package>    instead of suites, and may be repeated: npm:<name> against the language service of TypeScript,
//                       pypi:<name> against the type checker pyright, which is installed for the run; the row `calls`
//                       compares the targets of calls with the declaration of what is called
//   --files <n>         files of a package that are asked about (20), chosen by --seed <n> (1)
//   --check             fails when a figure is lower than in baseline.json
//   --update            writes baseline.json
//   --readme            puts the table into README.md
//   --json              the last line is {"suites":[…]}
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadGrammarCatalog } from '../../src/extract/grammar-catalog.ts';
import { assets } from '../tools/built-graph.ts';
import { drops, newBaseline } from './baseline.ts';
import { runReal } from './real/run-real.ts';
import { findingLines, jsonLine, tableMarkdown, tableText } from './report.ts';
import { runSuite, type SuiteRun } from './run-suite.ts';
import { readSuite, type Suite, suiteNames } from './suite.ts';
import { suitesFolder } from './suites-folder.ts';

const root = join(import.meta.dirname, '../..');
const { values: options } = parseArgs({
  options: {
    suites: { type: 'string' },
    suite: { type: 'string', multiple: true },
    fails: { type: 'string' },
    case: { type: 'string' },
    answers: { type: 'string' },
    real: { type: 'string', multiple: true },
    files: { type: 'string' },
    seed: { type: 'string' },
    check: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
    readme: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const folder = suitesFolder(options.suites);
const baselineFile = join(import.meta.dirname, 'baseline.json');

if (options.real) await real(options.real);
else if (existsSync(folder)) await main();
else {
  console.log(`Skipped: there is no folder ${folder}; --suites names the one with the suites.`);
  if (options.json) console.log('{"suites":[]}');
}

async function real(packages: readonly string[]): Promise<void> {
  const runs: SuiteRun[] = [];
  for (const name of packages)
    runs.push(...(await runReal(name, Number(options.files) || 20, Number(options.seed) || 1)));
  if (options.fails !== undefined) console.log(findingLines(runs, Number(options.fails) || 40, undefined).join('\n'));
  console.log(tableText(runs));
  if (options.json) console.log(jsonLine(runs));
}

async function main(): Promise<void> {
  const runs: SuiteRun[] = [];
  for (const suite of chosenSuites()) {
    runs.push(await runSuite(suite));
    process.stderr.write(`${suite.name}: ${suite.facts.length} facts\n`);
  }
  if (options.answers !== undefined) writeAnswers(resolve(options.answers), runs);
  if (options.fails !== undefined)
    console.log(findingLines(runs, Number(options.fails) || 40, options.case).join('\n'));
  console.log(tableText(runs));
  if (options.readme) intoReadme(tableMarkdown(runs));
  const baseline = existsSync(baselineFile) ? JSON.parse(readFileSync(baselineFile, 'utf8')) : {};
  if (options.update) {
    writeFileSync(baselineFile, `${JSON.stringify({ ...baseline, ...newBaseline(runs) }, null, 2)}\n`);
  }
  const dropped = options.check ? drops(runs, baseline) : [];
  for (const drop of dropped) console.log(drop);
  if (dropped.length > 0) process.exitCode = 1;
  if (options.json) console.log(jsonLine(runs));
}

/** The suites with facts that are scored about languages there is a grammar for. */
function chosenSuites(): readonly Suite[] {
  const names = suiteNames(folder);
  const unknown = (options.suite ?? []).filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`There is no suite ${unknown.join(', ')}; there are ${names.join(', ')}.`);
  const languages = new Set(loadGrammarCatalog(assets.grammars).languages.map(({ data }) => data.id));
  return names
    .filter((name) => options.suite?.includes(name) ?? true)
    .map((name) => readSuite(folder, name))
    .filter(({ facts }) => facts.some(({ kind }) => kind !== 'case'))
    .filter(({ facts }) => facts.every((fact) => fact.kind !== 'case' || languages.has(fact.lang)));
}

function writeAnswers(to: string, runs: readonly SuiteRun[]): void {
  mkdirSync(to, { recursive: true });
  for (const { suite, answers } of runs) {
    writeFileSync(
      join(to, `${suite.name}.answers.jsonl`),
      answers.map((answer) => `${JSON.stringify(answer)}\n`).join(''),
    );
  }
}

function intoReadme(table: string): void {
  const file = join(root, 'README.md');
  const readme = readFileSync(file, 'utf8');
  const start = '<!-- accuracy: written by npm run accuracy -- --readme -->\n';
  const from = readme.indexOf(start) + start.length;
  writeFileSync(
    file,
    `${readme.slice(0, from)}\n${table}\n${readme.slice(readme.indexOf('<!-- end of accuracy -->'))}`,
  );
}
