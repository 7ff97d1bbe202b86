import type { relationshipKinds } from '../model/tables/outside.ts';

/** How a document counts the characters of a line. */
export type PositionEncoding = 'utf-8' | 'utf-16' | 'utf-32';

/** Lines and characters from 0, the end after the last character. */
export interface ScipRange {
  readonly line: number;
  readonly character: number;
  readonly endLine: number;
  readonly endCharacter: number;
}

export interface ScipOccurrence {
  /** Null when the index gives one that is none. */
  readonly range: ScipRange | null;
  /** Empty for an occurrence that means nothing, such as a highlighted word. */
  readonly symbol: string;
  /** Bits of `symbolRoles`. */
  readonly roles: number;
  /** All of a definition, or of an expression; null when the index does not say. */
  readonly enclosing: ScipRange | null;
}

export type RelationshipKind = (typeof relationshipKinds)[number];

export interface ScipRelationship {
  readonly symbol: string;
  readonly kinds: readonly RelationshipKind[];
}

export interface ScipSymbol {
  readonly symbol: string;
  readonly displayName: string;
  readonly relationships: readonly ScipRelationship[];
}

export interface ScipDocument {
  /** From the root of the project the index was made of, with slashes. */
  readonly path: string;
  readonly encoding: PositionEncoding;
  /** The text it was made from; null when the index does not carry it. */
  readonly text: string | null;
  readonly occurrences: readonly ScipOccurrence[];
  readonly symbols: readonly ScipSymbol[];
}

export const symbolRoles = { definition: 1, import: 2, write: 4, read: 8, forwardDefinition: 64 } as const;
