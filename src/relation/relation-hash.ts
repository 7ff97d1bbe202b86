import { oncePer } from '../model/once-per.ts';
import { hashOf } from './hash.ts';
import { inputs, type Relation } from './relation.ts';

/**
 * Hex sha256 of a relation, the same on every machine. The relations inside stand in it by their own hashes, so that what
 * several rules share is hashed once; a schema that follows from them is left out.
 */
export const relationHash: (relation: Relation) => string = oncePer((relation) => hashOf(withHashes(relation)));

/** A relation as data, with the hashes of the relations inside in their places. */
export function withHashes(relation: Relation): Readonly<Record<string, unknown>> {
  const { source, left, right, sources, seed, step, schema, ...own } = relation as Relation & Record<string, unknown>;
  const isStored = relation.kind === 'table' || relation.kind === 'values';
  return { ...own, ...(isStored ? { schema } : {}), inputs: inputs(relation).map(relationHash) };
}
