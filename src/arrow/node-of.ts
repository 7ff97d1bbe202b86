import type { Relation, RelationKind } from '../relation/relation.ts';

/** The relation node of one kind. */
export type NodeOf<K extends RelationKind> = Extract<Relation, { readonly kind: K }>;
