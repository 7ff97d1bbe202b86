import type { ExportedFile } from '../execute/export-table.ts';
import type { BuildChanges, BuildHead, QualityRow } from '../protocol/build-record.ts';
import type { BuildProgress, BuildSummary, EngineStatus } from '../protocol/build-view.ts';
import type { BundleSummary, TableDigest } from '../protocol/bundle.ts';
import type { EditorRequests } from '../protocol/editor-view.ts';
import type {
  CursorPosition,
  EdgeRow,
  ExportRequest,
  OpenRequest,
  ParameterValue,
  QueryResult,
  SymbolAddress,
  SymbolRow,
  ViewRequest,
} from '../protocol/engine-api.ts';
import type { EdgeExplanation, GraphView, HoverAnswer, NodeDetails } from '../protocol/graph-view.ts';
import type { ExampleRun, RuleReport, RuleRow, TableReport } from '../protocol/rule-view.ts';
import type { UserRulesAnswer } from '../protocol/user-rules.ts';

/** What the engine tells its surroundings. */
export interface EngineHost {
  progress(progress: BuildProgress): void;
  status(status: EngineStatus): void;
  log(level: 'info' | 'warning' | 'error', message: string): void;
}

export { EngineError } from '../protocol/engine-error.ts';

/** The only door to the engine. Requests that fail reject with `EngineError`. */
export interface Engine {
  open(request: OpenRequest): Promise<EngineStatus>;
  status(): EngineStatus;
  /** Rejects with an `AbortError` when the signal fires; the old graph stays. */
  build(options: { readonly scratch: boolean }, signal: AbortSignal): Promise<BuildSummary>;
  clear(): Promise<EngineStatus>;
  /** Asks something whose graph stays open until it is answered; waits while a build puts another in its place. */
  answer<Answer>(question: () => Promise<Answer>): Promise<Answer>;
  hover(position: CursorPosition): Promise<HoverAnswer | null>;
  view(request: ViewRequest): Promise<GraphView>;
  details(node: string): Promise<NodeDetails | null>;
  enclosing(position: CursorPosition): Promise<readonly string[]>;
  why(edge: string): Promise<EdgeExplanation>;
  symbols(pattern: string, limit: number): Promise<readonly SymbolRow[]>;
  edges(
    symbol: SymbolAddress,
    limit: number,
  ): Promise<{ readonly symbol: SymbolRow; readonly edges: readonly EdgeRow[] }>;
  /** Answers a question of an editor. */
  ask<Name extends keyof EditorRequests>(
    name: Name,
    params: EditorRequests[Name]['params'],
  ): Promise<EditorRequests[Name]['result']>;
  /** Fails when the signal fires. */
  /** Scalar parameters are `$name` in the question, lists the table `data.parameter_<name>`. */
  query(
    sql: string,
    limit: number,
    signal?: AbortSignal,
    parameters?: Readonly<Record<string, ParameterValue>>,
  ): Promise<QueryResult>;
  /** Writes tables to files; no question is answered meanwhile. */
  export(request: ExportRequest): Promise<readonly ExportedFile[]>;
  rules(): Promise<readonly RuleRow[]>;
  rule(id: string): Promise<RuleReport>;
  /** What differs between the last build and one before: the one whose id or time begins so, or the one just before. */
  changes(build?: string): Promise<BuildChanges>;
  /** Builds before the last that are kept, newest first. */
  builds(): readonly BuildHead[];
  quality(): Promise<readonly QualityRow[]>;
  table(name: string): Promise<TableReport>;
  /** Builds the examples of a rule and compares. */
  runExamples(rule: string, signal: AbortSignal): Promise<readonly ExampleRun[]>;
  /** Runs the rules that the folders bring along; only asked for when the user trusts them. */
  userRules(signal: AbortSignal): Promise<UserRulesAnswer>;
  /** Makes the folder of a bundle, or says why none can be written there; asked before a build, so that it is not for nothing. */
  prepareBundle(folder: string): Promise<void>;
  /** Writes what the stored build was, came from and gave into a folder. */
  bundle(folder: string): Promise<BundleSummary>;
  /** Rows and digest of every stored table; of the views too when wanted. */
  digests(withViews: boolean): Promise<readonly TableDigest[]>;
  /** OpenLineage run events of the last build, one per rule. */
  openLineage(): Promise<readonly object[]>;
  close(): Promise<void>;
}
