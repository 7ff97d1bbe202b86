import { oncePer } from '../model/once-per.ts';
import { inputs, type Relation } from './relation.ts';

/** Names of the tables a relation reads, sorted; the working tables of its fixpoints are not among them. */
export const tablesRead: (relation: Relation) => readonly string[] = oncePer(namesOf);

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
