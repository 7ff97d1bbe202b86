import type { BuildStage } from '../src/protocol/build-view.ts';

/** What a stage does, as a person reads it. */
export const stageTitle: Readonly<Record<BuildStage, string>> = {
  scan: 'Finding files',
  extract: 'Parsing',
  match: 'Matching patterns',
  normalize: 'Normalizing facts',
  relate: 'Relating',
  graph: 'Making the graph',
  diagnose: 'Collecting diagnostics',
  store: 'Storing',
};
