import { inputs, type Relation } from '../relation/relation.ts';
import { relationHash } from '../relation/relation-hash.ts';
import { tablesRead } from '../relation/tables-read.ts';

/**
 * Parts that occur several times in a relation and are worth computing once, by hash; each comes after those it contains.
 * What only reads rows of one table is not: its conditions would no longer reach the scan. What reads the rows a recursive
 * step has just found cannot be.
 */
export function sharedParts(relation: Relation): ReadonlyMap<string, Relation> {
  const times = new Map<string, number>();
  const found = new Map<string, Relation>();
  const recursive = new Set<string>();
  const visit = (part: Relation): void => {
    const hash = relationHash(part);
    const before = times.get(hash) ?? 0;
    times.set(hash, before + 1);
    const isWorthwhile = combines(part);
    if (before > 0 && isWorthwhile) return;
    if (part.kind === 'fixpoint') recursive.add(part.name);
    for (const input of inputs(part)) visit(input);
    if (isWorthwhile) found.set(hash, part);
  };
  visit(relation);
  const isShared = ([hash, part]: readonly [string, Relation]) =>
    (times.get(hash) ?? 0) > 1 && !tablesRead(part).some((table) => recursive.has(table));
  return new Map([...found].filter(isShared));
}

/** Whether it does more than read rows of one table. */
function combines(part: Relation): boolean {
  switch (part.kind) {
    case 'table':
    case 'values':
    case 'named':
    case 'compute':
    case 'kernel':
      return false;
    case 'project':
    case 'filter':
      return combines(part.source.kind === 'named' ? part.source.source : part.source);
    default:
      return true;
  }
}
