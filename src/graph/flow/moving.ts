import { factTables } from '../../model/tables/facts.ts';
import { codesOf } from './codes-of.ts';
import type { FlowTables } from './flow-tables.ts';

const { iteration } = codesOf(factTables.assignment.columns.kind);

/** Assignments that may move an iterator: loops, and patterns that take apart what one hands out. */
export function movingOf({
  assignments,
  patternParts,
}: Pick<FlowTables, 'assignments' | 'patternParts'>): ReadonlySet<number> {
  const kinds = assignments.numbers('kind');
  const targets = assignments.at('target');
  const patterns = patternParts.placesIn('pattern');
  return new Set(assignments.at().filter((_, row) => kinds[row] === iteration || patterns.has(targets[row] as number)));
}
