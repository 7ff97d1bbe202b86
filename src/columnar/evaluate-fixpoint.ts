import type { Relation } from '../relation/relation.ts';
import { evaluateDistinct } from './evaluate-distinct.ts';
import { evaluateRelation, type Inputs } from './evaluate-relation.ts';
import { evaluateUnion } from './evaluate-union.ts';
import { type Frame, pick } from './frame.ts';
import { hashTable } from './key-table.ts';
import { rowsWhere } from './rows-where.ts';
import { vectorOf } from './vector.ts';

/**
 * Semi-naive: each round computes the step from the rows that were new in the round before. The step reads the working
 * table once, so nothing is missed.
 */
export function evaluateFixpoint(relation: Extract<Relation, { kind: 'fixpoint' }>, given: Inputs): Frame {
  const names = Object.keys(relation.schema);
  let all = evaluateDistinct(evaluateRelation(relation.seed, given));
  let fresh = all;
  while (fresh.rows > 0) {
    const latest = fresh;
    const table = (name: string) => (name === relation.name ? latest : given.table(name));
    const found = evaluateDistinct(evaluateRelation(relation.step, { ...given, table }));
    fresh = without(found, all, names);
    all = evaluateUnion([all, fresh], names);
  }
  return all;
}

/** Rows of one frame that the other does not have. */
function without(frame: Frame, known: Frame, names: readonly string[]): Frame {
  const table = hashTable(
    names.map((name) => known.column(name)),
    known.rows,
    'group',
  );
  const slots = table.probe(
    names.map((name) => frame.column(name)),
    frame.rows,
  );
  const isKnown = vectorOf(slots.map((slot) => (slot < 0 ? 0 : 1)));
  return pick(frame, rowsWhere(isKnown, frame.rows, 0));
}
