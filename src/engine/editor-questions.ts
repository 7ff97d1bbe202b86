import { stat } from 'node:fs/promises';
import { buildReport } from '../graph/build-report.ts';
import { builtLines } from '../graph/built-lines.ts';
import { callsOf } from '../graph/calls-of.ts';
import { definitionsAt } from '../graph/definitions-at.ts';
import { edgeCounts } from '../graph/edge-counts.ts';
import { edgePage } from '../graph/edge-page.ts';
import { fileDigests } from '../graph/file-digests.ts';
import { fileOutline } from '../graph/file-outline.ts';
import { findings } from '../graph/findings.ts';
import { flowBetween } from '../graph/flow/flow-between.ts';
import { slice } from '../graph/flow/slice.ts';
import type { GraphReader } from '../graph/graph-reader.ts';
import { lensCounts } from '../graph/lens-counts.ts';
import { outsideReports } from '../graph/outside/outside-reports.ts';
import { referencesOf } from '../graph/outside/references-of.ts';
import { saidAnswers } from '../graph/outside/said-answers.ts';
import { pairsPicture } from '../graph/pairs-picture.ts';
import { placedSymbol } from '../graph/placed-symbol.ts';
import type { ReadLine } from '../graph/read-line.ts';
import { resolveAddress } from '../graph/resolve-address.ts';
import { ruleCertainty } from '../graph/rule-certainty.ts';
import { taint } from '../graph/taint/taint.ts';
import { typesOf } from '../graph/types-of.ts';
import { usesOf } from '../graph/uses-of.ts';
import type { EditorRequests } from '../protocol/editor-view.ts';
import type { Folder } from '../protocol/engine-api.ts';
import { type StoredSummary, saidSummary } from '../protocol/stored-summary.ts';
import type { EngineAssets } from './assets.ts';
import { flowModels } from './flow-models.ts';

/** What the questions of an editor are asked of. */
export interface Asked {
  readonly reader: GraphReader;
  readonly summary: StoredSummary;
  readonly builtAt: string;
  readonly storedFile: string;
  readonly readLine: ReadLine;
  readonly assets: EngineAssets;
  readonly folders: readonly Folder[];
  isStale(path: string, sha256: string | null): Promise<boolean>;
}

export type EditorQuestions = {
  readonly [Name in keyof EditorRequests]: (
    asked: Asked,
    params: EditorRequests[Name]['params'],
  ) => Promise<EditorRequests[Name]['result']>;
};

/** One answer per question of the protocol; a question without one does not compile. */
export const editorQuestions: EditorQuestions = {
  'graph/definition': ({ reader }, position) => definitionsAt(reader, position),
  'graph/uses': ({ reader }, { symbol, withDeclaration, limit }) => usesOf(reader, symbol, withDeclaration, limit),
  'graph/calls': ({ reader }, { symbol, direction, limit }) => callsOf(reader, symbol, direction, limit),
  'graph/types': ({ reader }, { symbol, direction, isTransitive, limit }) =>
    typesOf(reader, symbol, direction, isTransitive, limit),
  'graph/symbol': async ({ reader }, { symbol }) => placedSymbol((await resolveAddress(reader, symbol)).node),
  'graph/outline': ({ reader }, { path }) => fileOutline(reader, path),
  'graph/lenses': ({ reader }, { path }) => lensCounts(reader, path),
  'graph/edgeCounts': async ({ reader }, { symbol }) => edgeCounts(reader, (await resolveAddress(reader, symbol)).node),
  'graph/edgePage': ({ reader }, request) => edgePage(reader, request),
  'graph/findings': ({ reader }, request) => findings(reader, request),
  'graph/buildReport': async ({ reader, summary, builtAt, storedFile }, { limit }) =>
    buildReport(reader, saidSummary(summary), builtAt, (await stat(storedFile)).size, limit),
  'graph/stale': async ({ reader, isStale }, { paths }) => {
    const known = await fileDigests(reader, paths);
    const stale = await Promise.all(
      paths.map(async (path) => known.has(path) && isStale(path, known.get(path) ?? null)),
    );
    return paths.filter((_, at) => stale[at]);
  },
  'graph/builtLines': ({ reader }, { path }) => builtLines(reader, path),
  'graph/references': ({ reader }, request) => referencesOf(reader, request),
  'graph/said': ({ reader }, request) => saidAnswers.keep(reader, request),
  'graph/outside': ({ reader }, { limit }) => outsideReports(reader, limit),
  'graph/pairs': ({ reader }, request) => pairsPicture(reader, request),
  'graph/flow': async ({ reader, readLine, assets, folders }, request) =>
    flowBetween(reader, await flowModels(assets.grammars, folders), request, readLine),
  'graph/slice': async ({ reader, readLine, assets, folders }, request) =>
    slice(reader, await flowModels(assets.grammars, folders), request, readLine),
  'graph/taint': async ({ reader, readLine, assets, folders }, request) => {
    const models = await flowModels(assets.grammars, folders);
    const answer = await taint(reader, models, request, readLine);
    return { ...answer, problems: models.problems, version: assets.version };
  },
  'rules/certainty': ({ reader }) => ruleCertainty(reader),
};
