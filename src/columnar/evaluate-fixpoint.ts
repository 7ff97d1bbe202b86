import type { Relation } from '../relation/relation.ts';
import { evaluateDistinct } from './evaluate-distinct.ts';
import { evaluateRelation, type Inputs } from './evaluate-relation.ts';
import { evaluateUnion } from './evaluate-union.ts';
import { type Frame, pick } from './frame.ts';
import { hashTable, type KeyTable } from './key-table.ts';
import { rowsWhere } from './rows-where.ts';
import { vectorOf } from './vector.ts';

/**
 * Semi-naive: each round computes the step from the rows that were new in the round before. The step reads the working
 * table once, so nothing is missed.
 */
export function evaluateFixpoint(relation: Extract<Relation, { kind: 'fixpoint' }>, given: Inputs): Frame {
  const names = Object.keys(relation.schema);
  const columns = (frame: Frame) => names.map((name) => frame.column(name));
  let fresh = evaluateDistinct(evaluateRelation(relation.seed, given));
  const rounds: Frame[] = [];
  const known: KeyTable[] = [];
  while (fresh.rows > 0) {
    rounds.push(fresh);
    known.push(hashTable(columns(fresh), fresh.rows, 'group'));
    const latest = fresh;
    const table = (name: string) => (name === relation.name ? latest : given.table(name));
    const found = evaluateDistinct(evaluateRelation(relation.step, { ...given, table }));
    fresh = known.reduce((left, round) => without(left, round.probe(columns(left), left.rows)), found);
  }
  return evaluateUnion(rounds, names);
}

/** Rows without a slot in the table that was probed. */
function without(frame: Frame, slots: Int32Array): Frame {
  const rows = rowsWhere(vectorOf(slots.map((slot) => (slot < 0 ? 0 : 1))), frame.rows, 0);
  return rows.length === frame.rows ? frame : pick(frame, rows);
}
