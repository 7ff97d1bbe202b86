import { inputs, type Relation, type RelationKind } from './relation.ts';

interface Kernel {
  readonly doc: string;
  /** The step of a relation that is this kernel; `order` is how a table is written, no step. */
  readonly step: RelationKind | 'order';
  /** Lanes that can run it. */
  readonly lanes: readonly ('native' | 'kernel' | 'fallback')[];
  /** Whether its answer depends on an order, which must then decide every tie. */
  readonly needsOrder: boolean;
}

/** Steps that are more than the algebra of relations, with what each lane can do. All are stable: equal rows, equal answer. */
export const kernels = {
  pattern_match: {
    doc: 'Tree patterns of the languages over syntax nodes.',
    step: 'union',
    lanes: ['kernel', 'native', 'fallback'],
    needsOrder: false,
  },
  interval_align: {
    doc: 'Each span with its best span of another relation: equal, around it, inside it, or with the largest common part.',
    step: 'align',
    lanes: ['native', 'fallback'],
    needsOrder: true,
  },
  explode_list: {
    doc: 'One row per item of a list, with its place.',
    step: 'unnest',
    lanes: ['native', 'fallback'],
    needsOrder: false,
  },
  winner_selection: {
    doc: 'The best rows of each group.',
    step: 'window',
    lanes: ['native', 'fallback'],
    needsOrder: true,
  },
  dedupe: {
    doc: 'One row per key: the first in an order, the best by score, any, or the rest as lists.',
    step: 'window',
    lanes: ['native', 'fallback'],
    needsOrder: true,
  },
  canonical_sort: {
    doc: 'Rows in the order of the key, then of all columns.',
    step: 'order',
    lanes: ['native', 'fallback'],
    needsOrder: true,
  },
  control_flow: {
    doc: 'Blocks and edges of the flow of control, from syntax nodes and what the languages say of them.',
    step: 'kernel',
    lanes: ['kernel', 'fallback'],
    needsOrder: false,
  },
  definitions: {
    doc: 'Definitions and uses of variables, and which definitions reach which uses over the flow of control.',
    step: 'kernel',
    lanes: ['kernel', 'fallback'],
    needsOrder: false,
  },
  linearize: {
    doc: 'The order in which a class looks through its supertypes.',
    step: 'compute',
    lanes: ['kernel', 'fallback'],
    needsOrder: false,
  },
  points_to: {
    doc: 'What every place of the program may hold.',
    step: 'compute',
    lanes: ['kernel', 'fallback'],
    needsOrder: false,
  },
} as const satisfies Record<string, Kernel>;

export type KernelName = keyof typeof kernels;

const bySteps: Partial<Record<RelationKind, KernelName>> = {
  align: 'interval_align',
  unnest: 'explode_list',
  window: 'winner_selection',
};

const isKernel = (name: string): name is KernelName => Object.hasOwn(kernels, name);

/** Kernels that are steps of a relation, sorted. */
export function kernelsOf(relation: Relation): readonly KernelName[] {
  const found = new Set<KernelName>();
  const visit = (at: Relation): void => {
    const kernel = at.kind === 'kernel' || at.kind === 'compute' ? at.kernel : bySteps[at.kind];
    if (kernel && isKernel(kernel)) found.add(kernel);
    for (const input of inputs(at)) visit(input);
  };
  visit(relation);
  return [...found].sort();
}
