import { inputs, type Relation } from './relation.ts';

const known = new WeakMap<Relation, readonly string[]>();

/** Names of the tables a relation reads, sorted; the working tables of its fixpoints are not among them. */
export function tablesRead(relation: Relation): readonly string[] {
  const names = known.get(relation) ?? namesOf(relation);
  known.set(relation, names);
  return names;
}

function namesOf(relation: Relation): readonly string[] {
  const names = new Set<string>();
  const visit = (at: Relation, working: ReadonlySet<string>): void => {
    if (at.kind === 'table' && !working.has(at.table)) names.add(at.table);
    const inside = at.kind === 'fixpoint' ? new Set([...working, at.name]) : working;
    for (const input of inputs(at)) visit(input, inside);
  };
  visit(relation, new Set());
  return [...names].sort();
}
