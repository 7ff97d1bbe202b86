import { rmSync } from 'node:fs';
import { BuiltGraph, temporaryFolder } from '../tools/built-graph.ts';
import { type Answer, answersOf } from './answers.ts';
import { type Open, openEdges } from './open-edges.ts';
import { type Score, score } from './score.ts';
import type { Suite } from './suite.ts';

export interface SuiteRun {
  readonly suite: Suite;
  readonly answers: readonly Answer[];
  readonly scores: readonly Score[];
  readonly open: Open;
}

/** Builds one graph of all cases of a suite, each in a folder of its own, and compares what it says with the facts. */
export async function runSuite(suite: Suite): Promise<SuiteRun> {
  const cases = [...new Set(suite.files.map((file) => file.case))];
  const numbers = new Map(cases.map((name, at) => [name, at]));
  const folder = temporaryFolder(
    Object.fromEntries(suite.files.map((file) => [`case${numbers.get(file.case)}/${file.file}`, file.text])),
  );
  try {
    const graph = await BuiltGraph.ofFolders([{ name: suite.name, path: folder }]);
    try {
      const failed = graph.run.collectors.executions.filter(({ status }) => status === 'failed');
      if (failed.length > 0) throw new Error(`Rules failed: ${failed.map(({ rule }) => rule.id).join(', ')}.`);
      const answers = await answersOf(graph, suite, cases);
      return { suite, answers, scores: score(suite, answers), open: await openEdges(graph) };
    } finally {
      graph.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
