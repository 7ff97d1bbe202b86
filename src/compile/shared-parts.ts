import { inputs, type Relation } from '../relation/relation.ts';
import { relationHash } from '../relation/relation-hash.ts';
import { tablesRead } from '../relation/tables-read.ts';

/**
 * Parts of a relation that are worth computing once, by hash; each comes after those it contains: what occurs several times,
 * and what the step of a fixpoint reads that is the same in every round. What only reads rows of one table is not: its
 * conditions would no longer reach the scan. What reads the rows a step has just found cannot be.
 */
export function sharedParts(relation: Relation): ReadonlyMap<string, Relation> {
  const times = new Map<string, number>();
  const found = new Map<string, Relation>();
  const working = new Set<string>();
  const visit = (part: Relation, isRepeated: boolean): void => {
    const hash = relationHash(part);
    const isConstant = combines(part) && !readsAny(part, working);
    const before = times.get(hash) ?? 0;
    if (isConstant) times.set(hash, before + (isRepeated ? 2 : 1));
    if (before > 0 && isConstant) return;
    if (part.kind === 'fixpoint') {
      working.add(part.name);
      visit(part.seed, isRepeated && !isConstant);
      visit(part.step, true);
    } else for (const input of inputs(part)) visit(input, isRepeated && !isConstant);
    if (isConstant) found.set(hash, part);
  };
  visit(relation, false);
  return new Map([...found].filter(([hash]) => (times.get(hash) ?? 0) > 1));
}

const readsAny = (part: Relation, tables: ReadonlySet<string>): boolean =>
  tables.size > 0 && tablesRead(part).some((table) => tables.has(table));

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
