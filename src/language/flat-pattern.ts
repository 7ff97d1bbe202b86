import type { KindName, PatternPlace, Predicate } from './pattern-tree.ts';

/** A node a flat pattern asks for. */
export interface FlatNode {
  /** One of these kinds; or any named node, or any node at all. */
  readonly kinds: readonly KindName[] | 'named' | 'any';
  readonly field: string | null;
  /** The pattern also matches without it; when several nodes fit, each makes a match. */
  readonly optional: boolean;
  readonly captures: readonly string[];
  readonly children: readonly FlatNode[];
  /** No named sibling lies between it and the item before, or the start. */
  readonly anchored: boolean;
  /** No named child lies behind its last one. */
  readonly closed: boolean;
  /** Fields it must not have. */
  readonly absent: readonly string[];
  readonly place: PatternPlace;
}

/** A pattern without choices between structures: sibling trees of nodes, usually one. */
export interface FlatPattern {
  readonly place: PatternPlace;
  readonly roots: readonly FlatNode[];
  readonly predicates: readonly Predicate[];
}
