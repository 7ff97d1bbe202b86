import { addSpreadPart, addWithout } from './add-spread-part.ts';
import { partUse } from './expression-relations.ts';
import type { FlowTable } from './flow-table.ts';
import type { FlowTables } from './flow-tables.ts';
import { goneThrough } from './gone-through.ts';
import { shiftedBy } from './moves.ts';
import { anyPart, eachPart, partAt } from './parts.ts';
import { nodeBehind } from './places.ts';
import { RowsBy } from './rows-by.ts';
import { type StepStore, stepEffect } from './step-store.ts';
import { WrittenEntries } from './written-entries.ts';

interface Grounds {
  /** What calls a method, which says what the result is made of. */
  readonly run: ReadonlySet<number>;
  /** How many elements lists have. */
  readonly lengths: ReadonlyMap<number, number>;
}

/** Steps from the parts of operations, and of collections that are written out, to the whole. */
export function addParts(steps: StepStore, tables: FlowTables, grounds: Grounds): void {
  const { operations: table } = tables;
  const [parts, wholes] = [table.at(), table.at('whole')];
  const [uses, spreads, positions] = [table.numbers('use'), table.numbers('isSpread'), table.numbers('position')];
  const addElement = elements(steps, tables, grounds);
  const combine = combining(steps, tables, grounds);
  for (let row = 0; row < table.rows; row++) {
    const [part, whole, position] = [parts[row] as number, wholes[row] as number, positions[row] as number];
    const use = uses[row];
    if (use === partUse.operand) steps.add(part, whole, 'operand');
    else if (use === partUse.combined) {
      steps.add(part, whole, 'operand');
      if (!grounds.run.has(whole)) combine(row);
    } else if (use === partUse.first) {
      if (position === 0) steps.add(part, whole, 'pass');
    } else if (use === partUse.last) {
      if (position > 0) steps.add(part, whole, 'pass');
    } else if (use === partUse.each) {
      if (position === 0) steps.add(part, whole, 'store', 'exact', stepEffect.store, anyPart);
    } else addElement(row, spreads[row] === 1);
  }
}

/** Elements of a collection that is written out, and what is spread into it. */
function elements(steps: StepStore, tables: FlowTables, grounds: Grounds): (row: number, isSpread: boolean) => void {
  const { operations: table } = tables;
  const [parts, wholes] = [table.at(), table.at('whole')];
  const placeOf = placesOfElements(table, grounds.lengths);
  const throughOf = goneThrough(tables);
  return (row, isSpread) => {
    const [part, whole, by] = [parts[row] as number, wholes[row] as number, placeOf(row)];
    if (!isSpread) steps.add(part, whole, 'store', 'exact', stepEffect.store, by === null ? anyPart : partAt(by));
    else {
      steps.addMoving(nodeBehind(part), whole, 'store', { kind: 'gather', by, isApart: throughOf(part) === eachPart });
      // What makes the iterator of what is spread answers there.
      if (grounds.run.has(part)) addSpreadPart(steps, part, part, whole);
    }
  };
}

/**
 * What two collections are combined to has the elements of the second behind those of the first, and what the second one has
 * under the same name instead.
 */
function combining(steps: StepStore, tables: FlowTables, { lengths }: Grounds): (row: number) => void {
  const { operations: table } = tables;
  const [parts, wholes, positions] = [table.at(), table.at('whole'), table.numbers('position')];
  const entries = new WrittenEntries(tables);
  const byWhole = new RowsBy(wholes);
  const repeated = tables.repetitions.placesIn();
  return (row) => {
    const [part, whole] = [parts[row] as number, wholes[row] as number];
    const [other = -1, ...more] = byWhole.all(whole).filter((each) => each !== row);
    const besides = other < 0 || more.length > 0 ? -1 : (parts[other] as number);
    const isFirst = positions[row] === 0;
    const from = isFirst ? addWithout(steps, part, entries.of(besides)) : part;
    const before = isFirst && !repeated.has(whole) ? 0 : (lengths.get(besides) ?? null);
    steps.addMoving(from, whole, 'pass', shiftedBy(before));
  };
}

/** The places of elements, and of the first of those that are spread; null where nobody knows, behind what is spread. */
function placesOfElements(table: FlowTable, lengths: Grounds['lengths']): (row: number) => number | null {
  const [wholes, positions, spreads] = [table.at('whole'), table.numbers('position'), table.numbers('isSpread')];
  const parts = table.at();
  const spread = new RowsBy(wholes, (row) => spreads[row] === 1);
  return (row) => {
    const position = positions[row] as number;
    let place: number | null = position;
    for (const each of spread.all(wholes[row] as number))
      if ((positions[each] as number) < position) {
        const length = lengths.get(nodeBehind(parts[each] as number));
        place = place === null || length === undefined ? null : place + length - 1;
      }
    return place;
  };
}
