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
 * A node of a picture. `id` is the graph's 63-bit id as a decimal string, or `more:<id>:<kind>:<direction>:<shown>` for a
 * marker: so many neighbours of that kind and direction are drawn, the others stand behind it.
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
  readonly role: 'root' | 'neighbour' | 'container' | 'external' | 'unresolved' | 'marker';
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
}

export interface GraphView {
  readonly root: string;
  readonly title: string;
  readonly nodes: readonly ViewNode[];
  readonly edges: readonly ViewEdge[];
  /** Sentences about what is not shown and why; empty when everything is. */
  readonly notes: readonly string[];
  /** Build the picture comes from. */
  readonly buildId: string;
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
  readonly confidence: number;
  readonly score: number;
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
