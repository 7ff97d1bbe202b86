import { SqlAst } from '../compile/sql-ast.ts';
import { sqlDiff } from '../compile/sql-diff.ts';
import type { ExportedFile } from '../execute/export-table.ts';
import { loadGrammarCatalog } from '../extract/grammar-catalog.ts';
import { KeptPools } from '../extract/kept-pools.ts';
import { buildChanges } from '../graph/build-changes.ts';
import { buildRecord } from '../graph/build-record.ts';
import { edgesOf } from '../graph/edges-of.ts';
import { enclosing } from '../graph/enclosing.ts';
import { explainEdge } from '../graph/explain-edge.ts';
import { findSymbols } from '../graph/find-symbols.ts';
import { hover } from '../graph/hover.ts';
import { nodeDetails } from '../graph/node-details.ts';
import { planText } from '../graph/plan-text.ts';
import { previousRecord, quality } from '../graph/quality.ts';
import { ruleList } from '../graph/rule-list.ts';
import { ruleReport } from '../graph/rule-report.ts';
import { symbolRow } from '../graph/symbol-row.ts';
import { tableReport } from '../graph/table-report.ts';
import { viewBuilders } from '../graph/views/index.ts';
import type { BuildChanges, BuildRecord } from '../protocol/build-record.ts';
import type { BuildSummary, EngineStatus } from '../protocol/build-view.ts';
import type { EditorRequests } from '../protocol/editor-view.ts';
import {
  type CursorPosition,
  type ExportRequest,
  engineErrorCodes,
  type OpenRequest,
  type ParameterValue,
  type QueryResult,
  type SymbolAddress,
  type ViewRequest,
} from '../protocol/engine-api.ts';
import type { RuleReport } from '../protocol/rule-view.ts';
import { t } from '../protocol/translate.ts';
import { answerQuery } from './answer-query.ts';
import type { EngineAssets } from './assets.ts';
import { buildHistory, keptBuilds } from './build-history.ts';
import { buildWorkspace } from './build-workspace.ts';
import { type BundleSource, readBundleSource } from './bundle/bundle-source.ts';
import { openLineageEvents } from './bundle/open-lineage.ts';
import { tableDigests } from './bundle/table-digests.ts';
import { prepareBundleFolder, writeBundle } from './bundle/write-bundle.ts';
import { editorQuestions } from './editor-questions.ts';
import { type Engine, EngineError, type EngineHost } from './engine.ts';
import { examplesOf, shippedRule } from './examples/examples-of.ts';
import { runExamples } from './examples/run-examples.ts';
import { explainKernelRule } from './explain-kernel-rule.ts';
import { exportTables } from './export-tables.ts';
import { flowModels } from './flow-models.ts';
import { clearBuilding, deleteGraph, findStore } from './graph-store.ts';
import { OpenedWorkspace } from './opened-workspace.ts';
import { planOf } from './plan-of.ts';
import { storedSampler } from './stored-sampler.ts';
import { runUserRules } from './user-rules/run-user-rules.ts';

/** Opens, builds and answers for one workspace at a time. */
export class GraphEngine implements Engine {
  private workspace: OpenedWorkspace | null = null;
  private building = false;
  private ast: Promise<SqlAst> | null = null;

  constructor(
    private readonly host: EngineHost,
    private readonly assets: EngineAssets,
    /** So that a file that was saved is read at once. */
    private readonly pools = new KeptPools(),
  ) {}

  async open(request: OpenRequest): Promise<EngineStatus> {
    if (request.folders.length === 0)
      throw new EngineError(engineErrorCodes.noGraph, t('Open a folder first: there is nothing to build a graph of.'));
    this.workspace?.close();
    const workspace = new OpenedWorkspace(request, await findStore(request), this.host);
    this.workspace = workspace;
    await workspace.reopen();
    if (!workspace.graph || workspace.graph.file === workspace.store.file) workspace.warnOfStore();
    return workspace.status;
  }

  status(): EngineStatus {
    return this.workspace?.status ?? { state: 'empty', reason: t('No folder is open.') };
  }

  async build(options: { readonly scratch: boolean }, signal: AbortSignal): Promise<BuildSummary> {
    const workspace = this.opened();
    if (this.building) throw new EngineError(engineErrorCodes.busy, t('A build is running; wait for it or cancel it.'));
    this.building = true;
    try {
      await workspace.makeStore();
      return await buildWorkspace(workspace, this.host, this.assets, this.pools, options.scratch, signal);
    } finally {
      this.building = false;
    }
  }

  answer<Answer>(question: () => Promise<Answer>): Promise<Answer> {
    return this.workspace ? this.workspace.questions.ask(question) : question();
  }

  async clear(): Promise<EngineStatus> {
    const workspace = this.opened();
    workspace.failure = null;
    await workspace.exchange(async () => {
      await deleteGraph(workspace.store);
      await clearBuilding(workspace.store);
    });
    return workspace.status;
  }

  hover(position: CursorPosition) {
    return hover(this.reader(), position, this.opened().files().isStale);
  }

  async view(request: ViewRequest) {
    const { view = 'neighbourhood' } = request;
    if (!Object.hasOwn(viewBuilders, view))
      throw new EngineError(
        engineErrorCodes.notFound,
        t('There is no view {0}; there are {1}.', view, Object.keys(viewBuilders).join(', ')),
      );
    return viewBuilders[view](this.reader(), request, this.viewSources());
  }

  private viewSources() {
    const models = () => flowModels(this.assets.grammars, this.opened().request.folders);
    return { ...this.opened().files(), models };
  }

  details(node: string) {
    return nodeDetails(this.reader(), node, this.opened().files().readSpan);
  }

  enclosing(position: CursorPosition) {
    return enclosing(this.reader(), position, this.opened().files().readLine);
  }

  why(edge: string) {
    return explainEdge(this.reader(), edge, this.viewSources());
  }

  async symbols(pattern: string, limit: number) {
    return (await findSymbols(this.reader(), pattern, limit)).map(({ node }) => symbolRow(node));
  }

  edges(symbol: SymbolAddress, limit: number) {
    return edgesOf(this.reader(), symbol, limit);
  }

  async ask<Name extends keyof EditorRequests>(name: Name, params: EditorRequests[Name]['params']) {
    const { request } = this.opened();
    const { summary, builtAt, file: storedFile } = this.stored();
    const asked = { reader: this.reader(), summary, builtAt, storedFile, ...this.opened().files() };
    return editorQuestions[name]({ ...asked, assets: this.assets, folders: request.folders }, params);
  }

  async query(
    sql: string,
    limit: number,
    signal?: AbortSignal,
    parameters: Readonly<Record<string, ParameterValue>> = {},
  ): Promise<QueryResult> {
    return answerQuery(this.stored().session, sql, limit, signal, parameters);
  }

  /** The session that exports may write to the folder, so the one that answers makes way for it. */
  async export(request: ExportRequest): Promise<readonly ExportedFile[]> {
    const workspace = this.opened();
    const { summary } = workspace.stored();
    workspace.close();
    try {
      await workspace.reopen([request.folder]);
      return await exportTables(workspace.stored().session, request, summary.buildId);
    } finally {
      workspace.close();
      await workspace.reopen();
    }
  }

  rules() {
    return ruleList(this.reader());
  }

  async rule(id: string): Promise<RuleReport> {
    const stored = { ...(await ruleReport(this.reader(), id, this.sampler())), examples: examplesOf(id) };
    const isKernel = stored.row.lane === 'kernel';
    const report = isKernel ? explainKernelRule(stored, loadGrammarCatalog(this.assets.grammars)) : stored;
    // Planning the union of all patterns takes seconds.
    if ((report.row.stage === 'match' && isKernel) || report.plan !== null || report.sql === null) return report;
    const plan = await planOf(this.stored().session, report.sql);
    return { ...report, plan, planText: plan && planText(plan) };
  }

  async changes(build?: string): Promise<BuildChanges> {
    const after = await buildRecord(this.reader());
    const before = build === undefined ? await previousRecord(this.reader()) : this.kept(build);
    const ast = await this.syntaxTrees();
    return buildChanges(before, after, (old, now) => sqlDiff(ast, old, now));
  }

  builds() {
    this.stored();
    return buildHistory.list(this.opened().store.folder);
  }

  private kept(build: string): BuildRecord {
    const record = buildHistory.find(this.opened().store.folder, build);
    if (record) return record;
    throw new EngineError(
      engineErrorCodes.notFound,
      t('No build whose id or time begins with {0} is kept; the last {1} are, see rules --builds.', build, keptBuilds),
    );
  }

  quality() {
    return quality(this.reader());
  }

  table(name: string) {
    return tableReport(this.reader(), name, this.sampler());
  }

  private sampler() {
    return storedSampler(this.stored().session, this.reader());
  }

  async runExamples(id: string, signal: AbortSignal) {
    return runExamples(shippedRule(id), this.assets, signal);
  }

  userRules(signal: AbortSignal) {
    return runUserRules(this.stored().session, this.opened().request.folders, signal);
  }

  prepareBundle(folder: string) {
    return prepareBundleFolder(folder);
  }

  async bundle(folder: string) {
    return writeBundle(folder, await this.bundleSource());
  }

  digests(withViews: boolean) {
    return tableDigests(this.stored().session, withViews);
  }

  async openLineage() {
    const { record, rules } = await this.bundleSource();
    return openLineageEvents(record, rules);
  }

  private async bundleSource(): Promise<BundleSource> {
    const { session } = this.stored();
    const { request } = this.opened();
    const ast = await this.syntaxTrees();
    return readBundleSource({ session, reader: this.reader(), request, assets: this.assets, ast });
  }

  /** Loaded by the first question that needs it. */
  private syntaxTrees(): Promise<SqlAst> {
    this.ast ??= SqlAst.load(this.assets.sqlAstWasm);
    return this.ast;
  }

  async close(): Promise<void> {
    this.workspace?.close();
    if (!this.pools.isShared) await this.pools.close();
    this.workspace = null;
  }

  private opened(): OpenedWorkspace {
    if (!this.workspace) throw new EngineError(engineErrorCodes.noGraph, t('Open a folder first.'));
    return this.workspace;
  }

  private stored() {
    return this.opened().stored();
  }

  private reader() {
    return this.opened().reader();
  }
}
