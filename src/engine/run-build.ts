import type { LocalPlan } from '../columnar/local-rule.ts';
import { SqlAst } from '../compile/sql-ast.ts';
import { dropSql } from '../compile/write-statement.ts';
import { Collectors } from '../execute/collectors.ts';
import { dropUnusedTexts } from '../execute/drop-unused-texts.ts';
import { fillList } from '../execute/fill-list.ts';
import { keepFiles } from '../execute/keep-files.ts';
import { runChangedRules } from '../execute/run-changed-rules.ts';
import { type RunOptions, runRules } from '../execute/run-rules.ts';
import { StoredRecords } from '../execute/stored-records.ts';
import { extract } from '../extract/extract.ts';
import type { ExtractionSummary } from '../extract/extraction-request.ts';
import type { ExtractionSink } from '../extract/extraction-sink.ts';
import type { GrammarCatalog } from '../extract/grammar-catalog.ts';
import type { KeptPools } from '../extract/kept-pools.ts';
import { LocalRefusal } from '../extract/local-refusal.ts';
import { NewTextNumbers, type TextNumbers } from '../extract/text-numbers.ts';
import type { Table } from '../model/table.ts';
import { fileTable, token } from '../model/tables/extraction.ts';
import { factTables } from '../model/tables/facts.ts';
import { givenTables } from '../model/tables/given-tables.ts';
import { matchTables } from '../model/tables/matches.ts';
import { outsideIndex, outsideSources } from '../model/tables/outside.ts';
import type { BuildProgress, BuildStage } from '../protocol/build-view.ts';
import type { EngineSettings, Folder } from '../protocol/engine-api.ts';
import { listParameter } from '../relation/list-parameter.ts';
import type { Rule, Stage } from '../rules/rule.ts';
import type { Session } from '../session/session.ts';
import { stopOnAbort } from '../session/stop-on-abort.ts';
import type { EngineAssets } from './assets.ts';
import { computesLocally } from './computes-locally.ts';
import { listsOf, scalarsOf, typeOf } from './given-parameters.ts';
import { alignNodes } from './incremental/align-nodes.ts';
import { type ChangedRules, noChangedRules } from './incremental/changed-rules.ts';
import type { FolderComparison } from './incremental/compare-folder.ts';
import { keptTables, planOfKept } from './incremental/kept-tables.ts';
import { rowsOfKept } from './incremental/rows-of-kept.ts';
import { StoredTextNumbers } from './incremental/stored-text-numbers.ts';
import { kernelRows } from './kernel-rows.ts';
import { knownOfLanguages } from './known-of-languages.ts';
import { localPlan } from './local-plan.ts';
import { readModuleAliases } from './module-aliases.ts';
import { rulesOf } from './ordered-rules.ts';
import { type KnownFile, readIndexes } from './outside/read-indexes.ts';
import { projectFiles } from './project-files.ts';
import { readerFallback } from './reader-fallback.ts';
import { SeenValues } from './seen-values.ts';

export interface BuildRun {
  readonly extraction: ExtractionSummary;
  readonly collectors: Collectors;
  readonly rules: readonly Rule[];
  /** Rules that ran for some files alone: those that were read, or those that what changed in these concerns. */
  readonly narrowed: ReadonlySet<string>;
  /** Rules that did not run, for nothing they read was another. */
  readonly stayed: ReadonlySet<string>;
  readonly stages: readonly { readonly stage: BuildStage; readonly milliseconds: number }[];
}

/**
 * Fills an empty session: extraction, then every rule in order. In a session with the graph of another state of the files,
 * given how they compare, what holds for the files that did not change stays. Rejects with an AbortError when the signal fires.
 */
export async function runBuild(
  session: Session,
  request: {
    readonly folders: readonly Folder[];
    readonly settings: EngineSettings;
    readonly catalog: GrammarCatalog;
    readonly assets: EngineAssets;
    readonly compared?: FolderComparison | undefined;
    /** Rules that are not those of the stored graph. */
    readonly others?: ChangedRules | undefined;
    readonly pools?: KeptPools | undefined;
    /** Filled with the values that come by, where all rows do. */
    readonly seen?: SeenValues;
    /** Whether it is found out which files what changed concerns, for each rule; else rules run over all files. */
    readonly compares?: boolean;
  },
  signal: AbortSignal,
  onProgress: (progress: BuildProgress) => void,
): Promise<BuildRun> {
  const { parameters = {} } = request.settings;
  const lists = listsOf(parameters);
  const ordered = rulesOf(request.catalog, request.settings);
  const seen = request.compared ? await SeenValues.before(session) : SeenValues.none();
  const extracted = request.compared
    ? await extractChanges(session, ordered, { ...request, seen, compared: request.compared }, signal, onProgress)
    : await extractLocally(session, ordered, { ...request, seen }, signal, onProgress);
  const { extraction, kernels, created, stored, settle } = extracted;
  await seen.save(session, created);
  const empty = (await session.count(outsideIndex.name)) === 0 ? outsideSources.map(({ name }) => name) : [];
  for (const [name, items] of lists) await fillList(session, listParameter(name, typeOf(items)), items, false);
  const collectors = new Collectors();
  collectors.fallbacks.push(...readerFallback(extraction));
  const release = stopOnAbort(signal, () => session.interrupt());
  try {
    const options: RunOptions = {
      signal,
      kernels,
      created,
      given: { empty, known: new Map([...knownOfLanguages(request.catalog), ...seen.known()]) },
      execution: {
        sqlAst: () => SqlAst.load(request.assets.sqlAstWasm),
        parameters: scalarsOf(parameters),
        kernelThread: { file: request.assets.kernelWorker, signal },
      },
      onProgress: (rule, done, total) => onProgress({ stage: rule.stage, done, total, message: rule.title }),
    };
    if (!stored) await runRules(ordered, session, collectors, options);
    const changed = stored && (await runChangedRules(ordered, session, collectors, stored, options));
    await settle();
    const stayed = changed?.stayed ?? new Set();
    const narrowed = new Set([...(request.compared ? kernels.keys() : []), ...(changed?.narrowed ?? [])]);
    return { extraction, collectors, rules: ordered, narrowed, stayed, stages: stageTimes(extraction, collectors) };
  } finally {
    release();
  }
}

/**
 * Extraction with the rules that workers compute while they read files. When a worker refuses
 * one, all rules run in the database.
 */
async function extractLocally(
  session: Session,
  ordered: readonly Rule[],
  request: Parameters<typeof runBuild>[1],
  signal: AbortSignal,
  onProgress: (progress: BuildProgress) => void,
) {
  const extracted = async (plan: LocalPlan | undefined, refused: ReadonlyMap<string, string>) => {
    const tables = tablesOf(plan);
    await session.createTables(tables);
    const extraction = await extractInto(session, tables, plan, request, signal, onProgress);
    const created = new Set(tables.map(({ name }) => name));
    return {
      extraction,
      created,
      kernels: kernelRows(extraction.local, refused),
      stored: null,
      settle: async () => {},
    };
  };
  const plan = computesLocally(session.profile) ? localPlan(ordered, session.profile.matches) : undefined;
  try {
    return await extracted(plan, new Map());
  } catch (error) {
    if (!(error instanceof LocalRefusal)) throw error;
    for (const table of tablesOf(plan)) await session.run(dropSql(table));
    return await extracted(undefined, error.refused);
  }
}

/** Reads the files that changed; of the stored graph what follows from each of the others alone stays. */
async function extractChanges(
  session: Session,
  ordered: readonly Rule[],
  request: Parameters<typeof runBuild>[1] & { readonly compared: FolderComparison },
  signal: AbortSignal,
  onProgress: (progress: BuildProgress) => void,
) {
  const whole = localPlan(ordered, session.profile.matches);
  const kept = keptTables(ordered, whole);
  const plan = planOfKept(whole, kept);
  const { compares = true } = request;
  const { kept: files, stored, read } = request.compared;
  const records = await StoredRecords.read(session);
  const created = new Set<Table>([...kept, token]);
  const tables = tablesOf(plan);
  const renewed = tables.filter((table) => !created.has(table));
  const made = ordered.map(({ output }) => output);
  const changes = await keepFiles(session, {
    tables: kept,
    texts: token,
    renewed,
    made,
    files,
    stored,
    read,
    compares,
  });
  await session.createTables(renewed);
  const beside = await session.beside();
  const texts = new StoredTextNumbers(beside);
  const firstNew = await texts.firstFree();
  const extraction = await extractInto(session, tables, plan, request, signal, onProgress, texts).finally(() =>
    beside.close(),
  );
  const isTouched = read.length > 0 || stored.some((file) => !files.has(file));
  await dropUnusedTexts(session, changes && isTouched ? { changes, firstNew } : null);
  const settle = changes ? await alignNodes(session, { kept, made, stored, read }) : async () => {};
  const kernels = await rowsOfKept(session, ordered, plan, extraction.local);
  const names = new Set(tables.map(({ name }) => name));
  const others = request.others ?? noChangedRules;
  return { extraction, kernels, created: names, stored: changes && { records, changes, ...others }, settle };
}

/** The tables that extraction fills. */
function tablesOf(plan: LocalPlan | undefined): readonly Table[] {
  const matches = Object.values(matchTables).filter(({ name }) => plan?.keptMatches.includes(name));
  return [...new Set<Table>([...givenTables, ...matches, ...(plan?.rules ?? []).map(({ output }) => output)])];
}

async function extractInto(
  session: Session,
  tables: readonly Table[],
  localPlan: LocalPlan | undefined,
  { folders, settings, catalog, assets, compared, pools, seen }: Parameters<typeof runBuild>[1],
  signal: AbortSignal,
  onProgress: (progress: BuildProgress) => void,
  texts: TextNumbers = new NewTextNumbers(),
): Promise<ExtractionSummary> {
  const { maxFileSizeMb, workers, parseTimeoutMs, treeReader } = session.profile;
  await session.ingest.prepare(tables);
  const files = new Map<string, KnownFile>();
  const sink = sinkInto(session, files, seen);
  try {
    const summary = await extract({
      folders,
      exclude: settings.exclude ?? [],
      ...(maxFileSizeMb === null ? {} : { maxFileSizeBytes: maxFileSizeMb * 2 ** 20 }),
      ...(workers === null ? {} : { workers }),
      ...(parseTimeoutMs === null ? {} : { parseTimeoutMs }),
      forceCursor: treeReader === 'cursor',
      catalog,
      workerFile: assets.workerFile,
      treeSitterWasm: assets.treeSitterWasm,
      localPlan,
      texts,
      stored: compared,
      pools,
      sink,
      signal,
      onProgress: (done, total, message) =>
        onProgress({ stage: total === 0 ? 'scan' : 'extract', done, total, message }),
    });
    const aliases = await readModuleAliases(folders, projectFiles([...files.keys()], catalog));
    session.ingest.appendRows(
      factTables.moduleAlias,
      aliases.map((alias) => ({ ...alias })),
    );
    const isSource = (name: string) =>
      catalog.languages.some(({ data }) => data.extensions.some((ending) => name.endsWith(ending)));
    await readIndexes({ folders, settings, isSource }, files, session.ingest, summary.trace, signal);
    return summary;
  } finally {
    session.ingest.flush();
  }
}

/** Fills tables, and notes which files there are and which values come by. */
function sinkInto(session: Session, files: Map<string, KnownFile>, seen: SeenValues | undefined): ExtractionSink {
  const noteFile = (row: Readonly<Record<string, unknown>>) =>
    files.set(String(row.path), {
      file: Number(row.file),
      isParsed: row.status === 'parsed',
      isIgnored: row.reason === 'ignored',
    });
  return {
    appendColumns: (table, columns, rows) => {
      seen?.add(table, columns, rows);
      session.ingest.appendColumns(table, columns, rows);
    },
    appendRows: (table, rows) => {
      if (table === fileTable) for (const row of rows) noteFile(row);
      session.ingest.appendRows(table, rows);
    },
    appendTexts: (from, texts) => session.ingest.appendTexts(token, from, texts),
  };
}

function stageTimes(extraction: ExtractionSummary, collectors: Collectors): BuildRun['stages'] {
  const of = (stage: Stage) =>
    collectors.executions
      .filter((execution) => execution.rule.stage === stage)
      .reduce((sum, execution) => sum + (execution.milliseconds ?? 0), 0);
  return [
    { stage: 'scan', milliseconds: extraction.scanMilliseconds },
    { stage: 'extract', milliseconds: extraction.milliseconds - extraction.scanMilliseconds },
    ...(['match', 'normalize', 'relate', 'graph', 'diagnose'] as const).map((stage) => ({
      stage,
      milliseconds: of(stage),
    })),
  ];
}
