import { inputs, type Relation } from './relation.ts';
import { tablesRead } from './tables-read.ts';

/**
 * Parts of a relation that are worth computing once, by what tells parts apart; each comes after those it contains: what
 * occurs several times, and what the step of a fixpoint reads that is the same in every round. What only reads rows of one
 * table is not: its conditions would no longer reach the scan. What reads the rows a step has just found cannot be.
 */
export function sharedParts<Key>(relation: Relation, keyOf: (part: Relation) => Key): ReadonlyMap<Key, Relation> {
  const times = new Map<Key, number>();
  const found = new Map<Key, Relation>();
  const working = new Set<string>();
  const visit = (part: Relation, isRepeated: boolean): void => {
    const key = keyOf(part);
    const isConstant = combines(part) && !readsAny(part, working);
    const before = times.get(key) ?? 0;
    if (isConstant) times.set(key, before + (isRepeated ? 2 : 1));
    if (before > 0 && isConstant) return;
    if (part.kind === 'fixpoint') {
      working.add(part.name);
      visit(part.seed, isRepeated && !isConstant);
      visit(part.step, true);
    } else for (const input of inputs(part)) visit(input, isRepeated && !isConstant);
    if (isConstant) found.set(key, part);
  };
  visit(relation, false);
  return new Map([...found].filter(([key]) => (times.get(key) ?? 0) > 1));
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
