import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { runSuite, type SuiteRun } from '../run-suite.ts';
import { scoreCallees } from '../score-callees.ts';
import { scoreDefs } from '../score-defs.ts';
import type { SourceFile, Suite } from '../suite.ts';
import { calleeFacts } from './callee-facts.ts';
import { fetchPackage, type Package, packageName, type Registry, withoutBuildOutput } from './packages.ts';
import { pythonFacts } from './python-facts.ts';
import type { RealFact } from './real-fact.ts';
import { sampleFiles } from './sample.ts';
import { typescriptFacts } from './typescript-facts.ts';

const parts: Readonly<Record<string, (fact: RealFact) => boolean>> = {
  all: () => true,
  member: ({ isMember }) => isMember,
  'cross-file': ({ file, expected_defs }) => expected_defs.some((place) => place.file !== file),
};

const tools: Readonly<
  Record<
    Registry,
    {
      readonly asked: RegExp;
      readonly factsOf: (
        pack: Package,
        sample: readonly SourceFile[],
      ) => Promise<readonly RealFact[]> | readonly RealFact[];
    }
  >
> = {
  npm: { asked: /(?<!\.d)\.[cm]?[jt]sx?$/, factsOf: typescriptFacts },
  pypi: { asked: /\.py$/, factsOf: pythonFacts },
};

/**
 * Fetches a package and compares what its graph says about the identifiers of some of its files with what the tool of its
 * language says: all of them, members, those defined in another file, and what calls call, a row each.
 */
export async function runReal(name: string, most: number, seed: number): Promise<readonly SuiteRun[]> {
  const { asked, factsOf } = tools[packageName(name)[0]];
  const pack = fetchPackage(name);
  try {
    const written = withoutBuildOutput(pack.files).filter(({ file }) => asked.test(file));
    const facts = await factsOf(pack, sampleFiles(written, most, seed));
    if (facts.length === 0) throw new Error(`${name} has no sources: only what was made from them.`);
    const suite: Suite = { name, files: pack.files, facts: [...facts, ...calleeFacts(facts, pack.files)] };
    const { answers, open } = await runSuite(suite);
    const scores = Object.entries(parts).map(
      ([part, isIn]) => [part, scoreDefs({ ...suite, facts: facts.filter(isIn) }, answers)] as const,
    );
    return [...scores, ['calls', scoreCallees(suite, answers)] as const].flatMap(([part, score]) => {
      return score ? [{ suite: { ...suite, name: `${name} ${part}` }, answers, scores: [score], open }] : [];
    });
  } finally {
    rmSync(dirname(pack.folder), { recursive: true, force: true });
  }
}
