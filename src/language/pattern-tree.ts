/** What a pattern file says, as it is written there. */

export interface PatternPlace {
  readonly file: string;
  readonly line: number;
}

export type Quantifier = 'one' | 'optional' | 'any' | 'some';

export interface KindName {
  readonly name: string;
  /** False for a token written in quotes. */
  readonly named: boolean;
}

export type PatternItem = NodeItem | AlternationItem | GroupItem;

interface Item {
  readonly place: PatternPlace;
  readonly field: string | null;
  readonly quantifier: Quantifier;
  readonly captures: readonly string[];
  /** An anchor stands before it: no named sibling lies between it and the item before, or the start. */
  readonly anchored: boolean;
}

export interface NodeItem extends Item {
  readonly type: 'node';
  /** `named` is `(_)`, `any` is `_`. */
  readonly kind: KindName | 'named' | 'any';
  readonly children: readonly PatternItem[];
  /** An anchor stands after the last child. */
  readonly closed: boolean;
  /** Fields the node must not have. */
  readonly absent: readonly string[];
}

export interface AlternationItem extends Item {
  readonly type: 'alternation';
  readonly choices: readonly PatternItem[];
}

export interface GroupItem extends Item {
  readonly type: 'group';
  readonly items: readonly PatternItem[];
}

export type PredicateName = 'eq' | 'not-eq' | 'match' | 'not-match' | 'any-of' | 'not-any-of';

export interface Predicate {
  readonly place: PatternPlace;
  readonly name: PredicateName;
  readonly capture: string;
  /** Texts to compare with, or another capture. */
  readonly operands: readonly string[] | { readonly capture: string };
}

/** One pattern of a file, with the part of the text it was read from. */
export interface Pattern {
  readonly place: PatternPlace;
  readonly item: PatternItem;
  readonly predicates: readonly Predicate[];
  readonly start: number;
  readonly end: number;
}
