import type { ViewKind } from './view-kinds.ts';

/** How sure an edge is; see the certainty table of the model. */
export type Certainty = 'exact' | 'one_of' | 'heuristic' | 'unresolved';

/** A half-open place in a source file. Lines and columns are 1-based, columns in UTF-16 units. */
export interface SourcePlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/**
 * A node of a picture. `id` is the graph's 63-bit id as a decimal string; `more:<id>:<kind>:<direction>:<shown>` for a
 * marker: so many neighbours of that kind and direction are drawn, the others stand behind it; or what `foldId` makes for
 * a node that stands for all of a folder, file, class or package.
 */
export interface ViewNode {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  /** `Class.method` for members, else the name. */
  readonly localName: string;
  readonly qualifiedName: string;
  readonly place: SourcePlace | null;
  /** Id of the node drawn around this one, when it is in the picture. */
  readonly parent: string | null;
  /** Number of neighbours that are not in the picture; > 0 on markers and on nodes that can grow. */
  readonly hidden: number;
  readonly role: 'root' | 'neighbour' | 'container' | 'external' | 'unresolved' | 'marker' | 'fold';
  /** Number of symbols a folded node stands for. */
  readonly count?: number;
  /** Which end of a way it is: where a value from outside comes in, or where it may do harm. */
  readonly end?: 'source' | 'sink';
  /** Source lines it is drawn as, instead of its name. */
  readonly lines?: readonly string[];
  /** Whether a person pinned it, so that it stays in the picture. */
  readonly isPinned?: boolean;
}

export interface ViewEdge {
  readonly id: string;
  readonly kind: string;
  readonly source: string;
  readonly target: string;
  readonly certainty: Certainty;
  readonly rule: string;
  /** Number of graph edges folded into this one. */
  readonly count: number;
  /** What the edge says beyond its kind, such as `writes`. */
  readonly label?: string;
  /** Whether it closes a cycle. */
  readonly isCycle?: boolean;
  /** Where the source shows it, when the picture was asked for that. */
  readonly place?: SourcePlace;
}

/** Where a picture comes from; written on everything that leaves the editor. */
export interface BuildStamp {
  readonly buildId: string;
  /** Time of the build, ISO 8601. */
  readonly builtAt: string;
  readonly engineVersion: string;
}

/** Why a search for a path ended. */
export type PathEnd = 'found' | 'none' | 'unresolved' | 'cycle' | 'budget' | 'filtered' | 'external';

export interface PathOutcome {
  readonly end: PathEnd;
  /** The reason as a sentence. */
  readonly sentence: string;
  /** Ids of the edges, from the first symbol to the last; empty when there is no path. */
  readonly hops: readonly string[];
}

export interface GraphView {
  /** The question it answers; `pairs` for the rows of a query. */
  readonly view: ViewKind | 'pairs';
  readonly root: string;
  readonly title: string;
  readonly nodes: readonly ViewNode[];
  readonly edges: readonly ViewEdge[];
  /** Sentences about what is not shown and why; empty when everything is. */
  readonly notes: readonly string[];
  /** Build the picture comes from. */
  readonly stamp: BuildStamp;
  /** Only for paths. */
  readonly path?: PathOutcome;
}

/** What is told about a node besides its name and place. */
export interface NodeDetails {
  /** The declaration up to its body, on one line; empty when there is none. */
  readonly signature: string;
  /** Its documentation as written, without comment marks; empty when there is none. */
  readonly doc: string;
}

export interface EdgeCandidate {
  readonly edge: string;
  readonly target: ViewNode;
  readonly score: number;
}

/** Why an edge is in the graph. */
export interface EdgeExplanation {
  readonly edge: ViewEdge;
  readonly source: ViewNode;
  readonly target: ViewNode;
  readonly rule: {
    readonly id: string;
    readonly title: string;
    readonly why: string;
    /** One line of logic, Datalog form. */
    readonly logic: string;
  };
  /** 0 to 1; null for edges that only a view draws. */
  readonly confidence: number | null;
  readonly score: number | null;
  /** What the rule found it on besides the source: language data or models, a sentence each. */
  readonly grounds?: readonly string[];
  /** Why an unresolved edge has no target; null for the others. */
  readonly reason: string | null;
  readonly evidence: readonly { readonly label: string; readonly place: SourcePlace; readonly text: string }[];
  /** The other members of the candidate group, best first; empty for exact edges. */
  readonly candidates: readonly EdgeCandidate[];
}

/** One line of a hover: edges of one kind and direction. */
export interface HoverCount {
  readonly kind: string;
  readonly title: string;
  readonly direction: 'in' | 'out';
  readonly exact: number;
  readonly uncertain: number;
  readonly unresolved: number;
}

export interface HoverAnswer {
  readonly symbol: ViewNode;
  readonly counts: readonly HoverCount[];
  /** Whether the file on disk differs from the one the graph was built from. */
  readonly stale: boolean;
}
