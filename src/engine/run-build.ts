import type { LocalPlan } from '../columnar/local-rule.ts';
import { SqlAst } from '../compile/sql-ast.ts';
import { dropSql } from '../compile/write-statement.ts';
import { Collectors } from '../execute/collectors.ts';
import { fillList } from '../execute/fill-list.ts';
import { runRules } from '../execute/run-rules.ts';
import { extract } from '../extract/extract.ts';
import type { ExtractionSummary } from '../extract/extraction-request.ts';
import type { ExtractionSink } from '../extract/extraction-sink.ts';
import type { GrammarCatalog } from '../extract/grammar-catalog.ts';
import { LocalRefusal } from '../extract/local-refusal.ts';
import type { Table } from '../model/table.ts';
import { extractionTables, fileTable, token } from '../model/tables/extraction.ts';
import { factTables } from '../model/tables/facts.ts';
import { matchTables } from '../model/tables/matches.ts';
import type { BuildProgress, BuildStage } from '../protocol/build-view.ts';
import type { EngineSettings, Folder } from '../protocol/engine-api.ts';
import { listParameter } from '../relation/list-parameter.ts';
import { rules } from '../rules/index.ts';
import { orderRules } from '../rules/order.ts';
import type { Rule, Stage } from '../rules/rule.ts';
import type { Session } from '../session/session.ts';
import type { EngineAssets } from './assets.ts';
import { listsOf, scalarsOf, typeOf } from './given-parameters.ts';
import { kernelRows } from './kernel-rows.ts';
import { localPlan } from './local-plan.ts';
import { matchRules } from './match-rules.ts';
import { readModuleAliases } from './module-aliases.ts';
import { readerFallback } from './reader-fallback.ts';

export interface BuildRun {
  readonly extraction: ExtractionSummary;
  readonly collectors: Collectors;
  readonly rules: readonly Rule[];
  readonly stages: readonly { readonly stage: BuildStage; readonly milliseconds: number }[];
}

/** Fills an empty session: extraction, then every rule in order. Rejects with an AbortError when the signal fires. */
export async function runBuild(
  session: Session,
  request: {
    readonly folders: readonly Folder[];
    readonly settings: EngineSettings;
    readonly catalog: GrammarCatalog;
    readonly assets: EngineAssets;
  },
  signal: AbortSignal,
  onProgress: (progress: BuildProgress) => void,
): Promise<BuildRun> {
  const { parameters = {} } = request.settings;
  const lists = listsOf(parameters);
  const ordered = orderedRules(
    request.catalog,
    lists.map(([name, items]) => listParameter(name, typeOf(items)).name),
  );
  const { extraction, kernels, created } = await extractLocally(session, ordered, request, signal, onProgress);
  for (const [name, items] of lists) await fillList(session, listParameter(name, typeOf(items)), items, false);
  const collectors = new Collectors();
  collectors.fallbacks.push(...readerFallback(extraction));
  const stop = () => session.interrupt();
  signal.addEventListener('abort', stop);
  try {
    await runRules(ordered, session, collectors, {
      signal,
      kernels,
      created,
      execution: { sqlAst: () => SqlAst.load(request.assets.sqlAstWasm), parameters: scalarsOf(parameters) },
      onProgress: (rule, done, total) => onProgress({ stage: rule.stage, done, total, message: rule.title }),
    });
  } finally {
    signal.removeEventListener('abort', stop);
  }
  return { extraction, collectors, rules: ordered, stages: stageTimes(extraction, collectors) };
}

/** Workers compute rules unless a lane is forced or kernels must stay in the database. */
const computesLocally = ({ profile }: Session): boolean => profile.lane === 'auto' && profile.kernelLanes === 'any';

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
    for (const table of tables) await session.createTable(table);
    const extraction = await extractInto(session, tables, plan, request, signal, onProgress);
    const created = new Set(tables.map(({ name }) => name));
    return { extraction, created, kernels: kernelRows(extraction.local, refused) };
  };
  const plan = computesLocally(session) ? localPlan(ordered, session.profile.matches) : undefined;
  try {
    return await extracted(plan, new Map());
  } catch (error) {
    if (!(error instanceof LocalRefusal)) throw error;
    for (const table of tablesOf(plan)) await session.run(dropSql(table));
    return await extracted(undefined, error.refused);
  }
}

/** The tables that extraction fills. */
function tablesOf(plan: LocalPlan | undefined): readonly Table[] {
  const matches = Object.values(matchTables).filter(({ name }) => plan?.keptMatches.includes(name));
  return [
    ...new Set<Table>([
      ...extractionTables,
      factTables.moduleAlias,
      ...matches,
      ...(plan?.rules ?? []).map(({ output }) => output),
    ]),
  ];
}

/** All rules in the order in which they run; fails with a sentence for each fault of the rule set. */
export function orderedRules(catalog: GrammarCatalog, lists: readonly string[] = []): readonly Rule[] {
  const given = new Set([...extractionTables.map((table) => table.name), factTables.moduleAlias.name, ...lists]);
  return orderRules([...matchRules(catalog), ...rules], given);
}

async function extractInto(
  session: Session,
  tables: readonly Table[],
  localPlan: LocalPlan | undefined,
  { folders, settings, catalog, assets }: Parameters<typeof runBuild>[1],
  signal: AbortSignal,
  onProgress: (progress: BuildProgress) => void,
): Promise<ExtractionSummary> {
  const { maxFileSizeMb, workers, parseTimeoutMs, treeReader } = session.profile;
  await session.ingest.prepare(tables);
  const paths: string[] = [];
  const sink: ExtractionSink = {
    appendColumns: (table, columns, rows) => session.ingest.appendColumns(table, columns, rows),
    appendRows: (table, rows) => {
      if (table === fileTable) for (const row of rows) paths.push(String(row.path));
      session.ingest.appendRows(table, rows);
    },
    appendTexts: (from, texts) => session.ingest.appendTexts(token, from, texts),
  };
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
      sink,
      signal,
      onProgress: (done, total, message) =>
        onProgress({ stage: total === 0 ? 'scan' : 'extract', done, total, message }),
    });
    const aliases = await readModuleAliases(folders, projectFiles(paths, catalog));
    session.ingest.appendRows(
      factTables.moduleAlias,
      aliases.map((alias) => ({ ...alias })),
    );
    return summary;
  } finally {
    session.ingest.flush();
  }
}

/** Project files among the files found, by what the languages say of their names. */
function projectFiles(paths: readonly string[], catalog: GrammarCatalog) {
  const roles = new Map(catalog.languages.flatMap(({ data }) => Object.entries(data.projectFiles ?? {})));
  return paths.flatMap((path) => {
    const role = roles.get(path.slice(path.lastIndexOf('/') + 1));
    return role === undefined ? [] : [{ path, role }];
  });
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
