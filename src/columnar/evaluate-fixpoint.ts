import type { Relation } from '../relation/relation.ts';
import { evaluateRelation } from './evaluate-relation.ts';
import { evaluateUnion } from './evaluate-union.ts';
import { type Frame, pick } from './frame.ts';
import type { Inputs } from './inputs.ts';
import { SeenRows } from './seen-rows.ts';

/**
 * Semi-naive: each round computes the step from the rows that were new in the round before. The step reads the working
 * table once, so nothing is missed.
 */
export function evaluateFixpoint(relation: Extract<Relation, { kind: 'fixpoint' }>, given: Inputs): Frame {
  const names = Object.keys(relation.schema);
  const seen = new SeenRows(names.length);
  const rounds: Frame[] = [];
  let found = evaluateRelation(relation.seed, given);
  while (found.rows > 0) {
    const rows = seen.add(
      names.map((name) => found.column(name)),
      found.rows,
    );
    const fresh = rows.length === found.rows ? found : pick(found, rows);
    if (fresh.rows === 0) break;
    rounds.push(fresh);
    const table = (name: string) => (name === relation.name ? fresh : given.table(name));
    found = evaluateRelation(relation.step, { ...given, table });
  }
  return evaluateUnion(rounds, names);
}
