import type { CursorPosition, EdgeRow, SymbolAddress, SymbolRow } from './engine-api.ts';
import type { FlowAnswer, FlowRequest, SliceAnswer, SliceRequest } from './flow-view.ts';
import type { Certainty, GraphView, HoverCount, SourcePlace } from './graph-view.ts';
import type { OutsideReport, ReferencesAnswer, ReferencesRequest, SaidRequest } from './outside-view.ts';
import type { TaintAnswer, TaintRequest } from './taint-view.ts';

/** A symbol whose declaration an editor can open, at the place of its name. */
export interface PlacedSymbol extends SymbolRow {
  readonly place: SourcePlace;
}

/** A declaration of a file with the lines it covers; lines from 1, both ends belong to it. */
export interface OutlineEntry extends PlacedSymbol {
  readonly firstLine: number;
  readonly lastLine: number;
  /** Id of the entry around it; null at the top of the file. */
  readonly parent: string | null;
}

/** A place where a symbol is named, and how sure it is that it is meant. */
export interface UsePlace {
  readonly place: SourcePlace;
  readonly certainty: Certainty;
}

export interface UsesAnswer {
  readonly symbol: SymbolRow;
  /** The declaration first, when it was asked for; then by path and line. */
  readonly uses: readonly UsePlace[];
  readonly truncated: boolean;
}

/** A symbol at the other end of edges, and the places that show them. */
export interface RelatedSymbol {
  readonly symbol: PlacedSymbol;
  readonly certainty: Certainty;
  readonly sites: readonly SourcePlace[];
}

/** Counts of one callable or type, for the line above its declaration. */
export interface LensCounts {
  readonly id: string;
  readonly place: SourcePlace;
  readonly callers: number;
  readonly callees: number;
  readonly implementations: number;
  /** Edges among these that are not exact. */
  readonly uncertain: number;
}

/** A slice of the edges of one kind and direction. */
export interface EdgePageRequest {
  readonly symbol: SymbolAddress;
  readonly kind: string;
  readonly direction: 'in' | 'out';
  readonly offset: number;
  readonly limit: number;
}

export interface EdgePage {
  readonly symbol: SymbolRow;
  readonly edges: readonly EdgeRow[];
  readonly total: number;
}

/** Something a person may want to change; `kind` names the question that found it. */
export interface Finding {
  readonly kind:
    | 'import_cycle'
    | 'unused_export'
    | 'never_called'
    | 'dead_store'
    | 'unused_variable'
    | 'use_before_definition';
  /** `exact` when the graph leaves no doubt; `heuristic` when there are places that may mean it, or only some ways of the code do it. */
  readonly certainty: 'exact' | 'heuristic';
  /** How many places of unknown meaning have the name, or say it in a text. */
  readonly doubts: number;
  /** What it is about: the modules of a cycle, or the name that is not used. */
  readonly subject: string;
  readonly place: SourcePlace;
  /** The steps of a cycle: each imports the next, the last the first. */
  readonly related: readonly { readonly label: string; readonly place: SourcePlace }[];
}

export interface FindingsRequest {
  /** Most findings of each kind. */
  readonly limit: number;
  /** Whether to look for values and variables nobody reads, too. */
  readonly variables?: boolean;
}

export interface FindingsAnswer {
  readonly findings: readonly Finding[];
  /** Findings of each kind that was looked for, also those left out. */
  readonly totals: Readonly<Partial<Record<Finding['kind'], number>>>;
}

export interface SkippedFile {
  readonly path: string;
  readonly reason: string;
  readonly detail: string;
}

export interface SyntaxTrouble {
  readonly place: SourcePlace;
  readonly problem: string;
  readonly expected: string | null;
}

/** What the last build read, left out and did not understand. Lists are cut at the limit, totals are not. */
export interface BuildReport {
  readonly buildId: string;
  readonly builtAt: string;
  readonly milliseconds: number;
  readonly peakMemoryBytes: number;
  readonly storage: string;
  readonly storageBytes: number;
  readonly languages: readonly { readonly name: string; readonly files: number; readonly lines: number }[];
  readonly stages: readonly { readonly stage: string; readonly milliseconds: number }[];
  readonly skipped: readonly {
    readonly reason: string;
    readonly total: number;
    readonly files: readonly SkippedFile[];
  }[];
  readonly syntax: { readonly total: number; readonly files: number; readonly places: readonly SyntaxTrouble[] };
  /** Edges without a target by reason, with the names that occur most. */
  readonly open: readonly {
    readonly reason: string;
    readonly total: number;
    readonly names: readonly { readonly name: string; readonly count: number }[];
  }[];
  /** What indexes and language servers say against the rules. */
  readonly outside: readonly OutsideReport[];
  readonly messages: readonly string[];
}

/** Pairs of node ids of a query's result, to be drawn. */
export interface PairsRequest {
  readonly title: string;
  readonly pairs: readonly {
    readonly source: string;
    readonly target: string;
    readonly kind: string | null;
    readonly certainty: string | null;
  }[];
  readonly budget: number;
}

/** Edges a rule made, by how sure they are. */
export type RuleCertainty = Readonly<Record<Certainty, number>>;

/** Questions an editor asks beside the hover. */
export interface EditorRequests {
  'graph/definition': { params: CursorPosition; result: readonly PlacedSymbol[] };
  'graph/uses': {
    params: { readonly symbol: SymbolAddress; readonly withDeclaration: boolean; readonly limit: number };
    result: UsesAnswer;
  };
  'graph/calls': {
    params: { readonly symbol: SymbolAddress; readonly direction: 'in' | 'out'; readonly limit: number };
    result: readonly RelatedSymbol[];
  };
  /** Sub- or supertypes, or the callables that override or are overridden; one step, or every step within the limit. */
  'graph/types': {
    params: {
      readonly symbol: SymbolAddress;
      readonly direction: 'in' | 'out';
      readonly isTransitive: boolean;
      readonly limit: number;
    };
    result: readonly RelatedSymbol[];
  };
  'graph/symbol': { params: { readonly symbol: SymbolAddress }; result: PlacedSymbol | null };
  'graph/outline': { params: { readonly path: string }; result: readonly OutlineEntry[] };
  'graph/lenses': { params: { readonly path: string }; result: readonly LensCounts[] };
  'graph/edgeCounts': { params: { readonly symbol: SymbolAddress }; result: readonly HoverCount[] };
  'graph/edgePage': { params: EdgePageRequest; result: EdgePage };
  'graph/findings': { params: FindingsRequest; result: FindingsAnswer };
  'graph/buildReport': { params: { readonly limit: number }; result: BuildReport };
  /** Those of the paths whose content is not what the graph was built from. */
  'graph/stale': { params: { readonly paths: readonly string[] }; result: readonly string[] };
  /** Digests of the lines a file had when the graph was built, in order; null for a file the graph has nothing of. */
  'graph/builtLines': { params: { readonly path: string }; result: readonly number[] | null };
  /** Names of some lines that refer to something, for whoever else can say to what. */
  'graph/references': { params: ReferencesRequest; result: ReferencesAnswer };
  /** Compares what somebody else says of names with the graph, and keeps it as long as the graph stands. */
  'graph/said': { params: SaidRequest; result: OutsideReport };
  /** What indexes and language servers say against the rules, with the first places of each disagreement. */
  'graph/outside': { params: { readonly limit: number }; result: readonly OutsideReport[] };
  'graph/pairs': { params: PairsRequest; result: GraphView };
  /** How a value gets from one place to another. */
  'graph/flow': { params: FlowRequest; result: FlowAnswer };
  /** What a value is made from, or what is made from it. */
  'graph/slice': { params: SliceRequest; result: SliceAnswer };
  /** Values from outside that may do harm, by the models of the program and of the folders. */
  'graph/taint': { params: TaintRequest; result: TaintAnswer };
  'rules/certainty': { params: null; result: Readonly<Record<string, RuleCertainty>> };
}

const isAsked: Readonly<Record<keyof EditorRequests, true>> = {
  'graph/definition': true,
  'graph/uses': true,
  'graph/calls': true,
  'graph/types': true,
  'graph/symbol': true,
  'graph/outline': true,
  'graph/lenses': true,
  'graph/edgeCounts': true,
  'graph/edgePage': true,
  'graph/findings': true,
  'graph/buildReport': true,
  'graph/stale': true,
  'graph/builtLines': true,
  'graph/references': true,
  'graph/said': true,
  'graph/outside': true,
  'graph/pairs': true,
  'graph/flow': true,
  'graph/slice': true,
  'graph/taint': true,
  'rules/certainty': true,
};

/** The name of every question an editor asks. */
export const editorRequestNames = Object.keys(isAsked) as readonly (keyof EditorRequests)[];
