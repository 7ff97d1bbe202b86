import { edgeKinds } from '../../model/edge-kinds.ts';
import type { Example } from '../../rules/rule.ts';

/** The kinds of edges that some examples are about; throws for an edge that is not written as one. */
export const kindsOf = (examples: readonly Example[]): readonly string[] =>
  [...new Set(examples.flatMap(({ edges }) => edges.map(kindOf)))].sort();

function kindOf(edge: string): string {
  const kind = edge.split(' ').find((word) => Object.hasOwn(edgeKinds, word));
  if (!kind) throw new Error(`An example must read \`path:name KIND path:name\`, not \`${edge}\`.`);
  return kind;
}
