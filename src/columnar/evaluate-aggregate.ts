import type { Measure, Relation } from '../relation/relation.ts';
import { Column } from './column.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import type { FilePlaces } from './file-places.ts';
import { Frame } from './frame.ts';
import { type Groups, groupRows } from './group-rows.ts';
import { isFile } from './is-file.ts';
import { measureFunctions } from './measures.ts';
import { int32, zeros } from './pool.ts';
import { rowsWhere } from './rows-where.ts';
import { gather, type Vector } from './vector.ts';

/** One row per group, in the order in which the groups first appear. */
export function evaluateAggregate(
  { groups: by, measures }: Extract<Relation, { kind: 'aggregate' }>,
  source: Frame,
  places: FilePlaces,
): Frame {
  const keys = by.map(({ value }) => evaluateExpression(value, source));
  const groups = keys.length === 0 ? oneGroup(source.rows) : groupRows(keys, source.rows, places, isFile(by[0]?.value));
  const { firstRow } = groups;
  return new Frame(
    firstRow.length,
    new Map([
      ...by.map(({ name }, at) => [name, Column.made(() => gather(keys[at] as Vector, firstRow, false))] as const),
      ...measures.map((measure) => [measure.name, Column.made(() => measured(measure, source, groups))] as const),
    ]),
  );
}

/** All rows, also when there are none. */
const oneGroup = (rows: number): Groups => ({ groupOf: zeros(rows), firstRow: zeros(1) });

function measured(measure: Measure, source: Frame, { groupOf, firstRow }: Groups): Vector {
  const compute = measureFunctions[measure.function];
  if (!compute) throw new Error(`The columnar lane cannot compute ${measure.function}.`);
  const args = measure.args.map((arg) => evaluateExpression(arg, source));
  const rows = measure.where ? rowsWhere(evaluateExpression(measure.where, source), source.rows) : allRows(source.rows);
  return compute({ args, rows, groupOf, groups: firstRow.length });
}

function allRows(count: number): Int32Array {
  const rows = int32(count);
  for (let row = 0; row < count; row++) rows[row] = row;
  return rows;
}
