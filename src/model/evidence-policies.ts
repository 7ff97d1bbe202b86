/** How sure edges of one kind of evidence are: base, plus the weight of the source, less a penalty, shared by candidates. */
export interface ConfidencePolicy {
  readonly doc: string;
  readonly base: number;
  /** What a source of evidence adds. */
  readonly weights?: Readonly<Record<string, number>>;
  readonly penalty?: number;
  /** Factor for one candidate, two, three …; more candidates have the last. */
  readonly shares?: readonly number[];
}

/** The confidence of evidence by its rank from 1, the best: a tenth less for each rank, never below 0.1. */
export const rankConfidence = (rank: number): number => 1 - 0.1 * (Math.min(Math.max(rank, 1), 10) - 1);

export const confidencePolicies = {
  proven: { doc: 'It follows from the text alone.', base: 1 },
  shared: {
    doc: 'One of several targets; the more there are, the less likely is each.',
    base: 1,
    shares: [1, 0.5, 0.33, 0.2],
  },
  assumed: {
    doc: 'The only target found, while something unknown may be meant as well; an index of the language knows more.',
    base: rankConfidence(2),
    weights: { 'index-calls': 0.1 },
    penalty: 0.2,
  },
  open: { doc: 'No target in the workspace.', base: 0 },
} as const satisfies Record<string, ConfidencePolicy>;

/** What happens to rows that are candidates for the same thing when the profile asks for the best one. */
export interface AmbiguityPolicy {
  readonly doc: string;
  /** Columns that say which rows are candidates for the same; empty preserves all of them. */
  readonly group: readonly string[];
  /** The best comes first; the order decides every tie. */
  readonly order: readonly { readonly column: string; readonly descending: boolean }[];
}

export const ambiguityPolicies = {
  preserve: { doc: 'All candidates stay.', group: [], order: [] },
  edge_group: {
    doc: 'Edges of one kind from one source with the same evidence: the highest score wins, then the first target.',
    group: ['kind', 'source_file', 'source_node', 'evidence'],
    order: [
      { column: 'score', descending: true },
      { column: 'target_file', descending: false },
      { column: 'target_node', descending: false },
    ],
  },
} as const satisfies Record<string, AmbiguityPolicy>;

export type AmbiguityPolicyName = keyof typeof ambiguityPolicies;
