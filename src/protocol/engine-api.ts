import type { DatasetLocation } from '../model/dataset.ts';
import type { PresetName, ProfileValues } from '../model/runtime-profile.ts';
import type { BuildChanges, BuildHead, QualityRow } from './build-record.ts';
import type { BuildProgress, BuildSummary, EngineStatus } from './build-view.ts';
import type { EditorRequests } from './editor-view.ts';
import type { KnownOnly } from './flow-view.ts';
import type { EdgeExplanation, GraphView, HoverAnswer, NodeDetails, ViewNode } from './graph-view.ts';
import type { ExampleRun, RuleReport, RuleRow, TableReport } from './rule-view.ts';
import type { FindingAddress } from './taint-view.ts';
import type { Translations } from './translate.ts';
import type { UserRulesAnswer } from './user-rules.ts';
import type { ViewKind } from './view-kinds.ts';

/** A folder the engine works on. `path` is absolute. */
export interface Folder {
  readonly name: string;
  readonly path: string;
}

export interface OpenRequest {
  readonly folders: readonly Folder[];
  /** Folder for the graph file; null for `.codeanatomy` in the first folder. */
  readonly storage: string | null;
  readonly settings: EngineSettings;
  /** The language of the window, with its texts; absent means English. */
  readonly language?: { readonly name: string; readonly texts: Translations };
}

/** A scalar is bound by name; a list is a table with the column `item`. */
export type ParameterValue = string | number | boolean | readonly (string | number | boolean)[];

/** What a user may set; absent values are those of the preset, then of the profile. */
export interface EngineSettings extends Partial<ProfileValues> {
  /** Globs to leave out besides .gitignore, relative to each folder (files.exclude, search.exclude). */
  readonly exclude?: readonly string[];
  readonly preset?: PresetName;
  /** SCIP indexes to read: `auto` for those in the folders, `off`, or a file, relative to the first folder. */
  readonly scip?: string;
  /** Values of the parameters rules read, by name. */
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
  /** Files that questions can join with the graph, as `data.<name>`; relative to the first folder. */
  readonly datasets?: Readonly<Record<string, DatasetLocation>>;
}

/** A cursor position as the editor counts: 0-based line, 0-based UTF-16 character. */
export interface CursorPosition {
  readonly path: string;
  readonly line: number;
  readonly character: number;
}

/** What is selected in an editor; `start` and `end` as cursor positions, the end after the last character. */
export interface CursorSelection extends CursorPosition {
  readonly endLine: number;
  readonly endCharacter: number;
}

/** What a picture starts from. A path is that of a file or folder; empty for the whole workspace. */
export type SymbolAddress =
  | { readonly id: string }
  | { readonly position: CursorPosition }
  | { readonly name: string }
  | { readonly path: string }
  | { readonly selection: CursorSelection };

export interface NeighbourhoodRequest {
  readonly from: SymbolAddress;
  readonly direction: 'in' | 'out' | 'both';
  /** Edge kinds to follow; empty means the kinds a picture shows by default. */
  readonly kinds: readonly string[];
  /** Steps to follow, 1 to 4. */
  readonly depth: number;
  /** Most visible elements (nodes and edges). */
  readonly budget: number;
}

/** What a picture shows; see `viewKinds`. */
export interface ViewRequest extends NeighbourhoodRequest, KnownOnly {
  /** Absent means the neighbourhood. */
  readonly view?: ViewKind;
  /** Where a path should end. */
  readonly to?: SymbolAddress;
  /** The finding whose way should be drawn; without, one that goes through where the picture starts. */
  readonly finding?: FindingAddress;
  /** Ids of folded nodes to show in parts. */
  readonly unfold?: readonly string[];
}

export interface ExportRequest {
  /** Absolute folder. */
  readonly folder: string;
  readonly format: 'parquet' | 'csv' | 'json' | 'arrow';
  readonly tables: readonly string[];
}

export interface QueryResult {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** Numbers beyond 2^53 and ids come as decimal strings. */
  readonly rows: readonly (readonly unknown[])[];
  readonly truncated: boolean;
}

export interface SymbolRow {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly localName: string;
  readonly qualifiedName: string;
  readonly path: string | null;
  readonly line: number | null;
  readonly column: number | null;
}

export interface EdgeRow {
  readonly id: string;
  readonly kind: string;
  readonly direction: 'in' | 'out';
  readonly certainty: string;
  readonly rule: string;
  readonly other: ViewNode;
  /** Qualified name of the definition or module around the other end, where that is a mere place in it. */
  readonly within?: string;
  readonly path: string | null;
  readonly line: number | null;
  readonly column: number | null;
}

/** Every request of the engine process: parameters and answer. Failures are JSON-RPC errors with a sentence. */
export interface EngineRequests extends EditorRequests {
  'engine/open': { params: OpenRequest; result: EngineStatus };
  'engine/status': { params: null; result: EngineStatus };
  /** Cancellable; a cancelled build leaves the old graph and fails with the code RequestCancelled. */
  'engine/build': { params: { readonly scratch: boolean }; result: BuildSummary };
  'engine/clear': { params: null; result: EngineStatus };
  'engine/shutdown': { params: null; result: null };
  'graph/hover': { params: CursorPosition; result: HoverAnswer | null };
  'graph/view': { params: ViewRequest; result: GraphView };
  /** What a tooltip says about a node; null when nothing is known beyond its name. */
  'graph/details': { params: { readonly node: string }; result: NodeDetails | null };
  /** Ids of the symbol meant at a position, then of the definitions around it, innermost first. */
  'graph/enclosing': { params: CursorPosition; result: readonly string[] };
  'graph/why': { params: { readonly edge: string }; result: EdgeExplanation };
  'graph/symbols': { params: { readonly pattern: string; readonly limit: number }; result: readonly SymbolRow[] };
  'graph/edges': {
    params: { readonly symbol: SymbolAddress; readonly limit: number };
    result: { readonly symbol: SymbolRow; readonly edges: readonly EdgeRow[] };
  };
  'graph/query': {
    params: {
      readonly sql: string;
      readonly limit: number;
      readonly parameters?: Readonly<Record<string, ParameterValue>>;
    };
    result: QueryResult;
  };
  'rules/list': { params: null; result: readonly RuleRow[] };
  'rules/show': { params: { readonly rule: string }; result: RuleReport };
  /** What differs between the last build and one before: the one just before without a name. */
  'rules/changes': { params: { readonly build: string | null }; result: BuildChanges };
  /** Builds before the last that are kept, newest first. */
  'rules/builds': { params: null; result: readonly BuildHead[] };
  'rules/quality': { params: null; result: readonly QualityRow[] };
  /** Runs the rules that the folders bring along; only asked for when the user trusts them. */
  'rules/user': { params: null; result: UserRulesAnswer };
  'rules/table': { params: { readonly table: string }; result: TableReport };
  'rules/examples': { params: { readonly rule: string }; result: readonly ExampleRun[] };
}

/** Notifications from the engine. */
export interface EngineNotifications {
  'build/progress': BuildProgress;
  'engine/status': EngineStatus;
  'engine/log': { readonly level: 'info' | 'warning' | 'error'; readonly message: string };
}

/** JSON-RPC error codes of our own. */
export const engineErrorCodes = {
  /** No graph has been built yet. */
  noGraph: 1001,
  /** Nothing in the graph has that name, id or position. */
  notFound: 1002,
  /** The SQL is not a single read-only statement, or failed. */
  badQuery: 1003,
  /** The build could not finish; the old graph is unchanged. */
  buildFailed: 1005,
  /** Another build is running. */
  busy: 1004,
  /** What was asked for cannot be done; the message says why. */
  refused: 1006,
  /** A value or a list was given that the statement does not read. */
  unread: 1007,
} as const;
