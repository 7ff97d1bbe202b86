import type { Measure, Relation } from '../relation/relation.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import { Frame } from './frame.ts';
import { hashTable } from './key-table.ts';
import { measureFunctions } from './measures.ts';
import { rowsWhere } from './rows-where.ts';
import { constantOf, gather, type Vector } from './vector.ts';

/** One row per group, in the order in which the groups first appear. */
export function evaluateAggregate(relation: Extract<Relation, { kind: 'aggregate' }>, source: Frame): Frame {
  const keys = relation.groups.map(({ value }) => evaluateExpression(value, source));
  const table = hashTable(keys.length === 0 ? [constantOf(0)] : keys, source.rows, 'group');
  const groups = keys.length === 0 ? 1 : table.slots;
  const firstRow = new Int32Array(groups).fill(-1);
  for (let row = source.rows - 1; row >= 0; row--) firstRow[table.built[row] as number] = row;
  return new Frame(
    groups,
    new Map([
      ...relation.groups.map(({ name }, at) => [name, () => gather(keys[at] as Vector, firstRow)] as const),
      ...relation.measures.map(
        (measure) => [measure.name, () => measured(measure, source, table.built, groups)] as const,
      ),
    ]),
  );
}

function measured(measure: Measure, source: Frame, groupOf: Int32Array, groups: number): Vector {
  const compute = measureFunctions[measure.function];
  if (!compute) throw new Error(`The columnar lane cannot compute ${measure.function}.`);
  const args = measure.args.map((arg) => evaluateExpression(arg, source));
  const rows = measure.where ? rowsWhere(evaluateExpression(measure.where, source), source.rows) : null;
  return compute({ args, rows: rows ?? allRows(source.rows), groupOf, groups });
}

function allRows(count: number): Int32Array {
  const rows = new Int32Array(count);
  for (let row = 0; row < count; row++) rows[row] = row;
  return rows;
}
