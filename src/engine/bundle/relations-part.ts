import { inputs, type Relation } from '../../relation/relation.ts';
import { relationHash, withHashes } from '../../relation/relation-hash.ts';
import type { BundleSource } from './bundle-source.ts';

/** The relations of the rules by their hashes, each once: what stands in many of them would be written many times. */
export async function relationsPart({ rules }: BundleSource): Promise<unknown> {
  const found: Record<string, unknown> = {};
  const visit = (relation: Relation): void => {
    const hash = relationHash(relation);
    if (hash in found) return;
    found[hash] = withHashes(relation);
    for (const input of inputs(relation)) visit(input);
  };
  for (const { stage, relation } of rules) if (stage !== 'match') visit(relation);
  return found;
}
