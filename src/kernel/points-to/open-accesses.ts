import type { Calls } from './calls.ts';
import { labelOf } from './labels.ts';
import { tooMany, unknown } from './object-table.ts';
import { type ConstraintColumns, kindNumbers } from './program.ts';
import type { Solver } from './solver.ts';
import { setterOf } from './store.ts';

/**
 * Leaves calls open that happen where a member is read or written, unless each thing that the object may be calls something
 * there: of what nobody knows, and of a thing with a plain member of that name, nothing is known to be called.
 */
export function leaveAccessesOpen(columns: ConstraintColumns, rows: number, solver: Solver, calls: Calls): void {
  if (calls.accesses.size === 0) return;
  const { places } = solver.program;
  const { file, node, kind, to_file, to_node, label, name } = columns;
  const from = (row: number): number => places.of(file[row] as number, node[row] as number);
  const to = (row: number): number => places.of(to_file[row] as number, to_node[row] as number);
  for (let row = 0; row < rows; row++) {
    const isRead = kind[row] === kindNumbers.load;
    if (!isRead && kind[row] !== kindNumbers.store) continue;
    const site = isRead ? to(row) : from(row);
    if (!calls.accesses.has(site)) continue;
    const object = isRead ? from(row) : to(row);
    const member = labelOf(label[row] as number, name[row] as number);
    const callsSomething = isRead ? isReadByCall : isWrittenByCall;
    for (const thing of solver.held.all(object))
      if (!callsSomething(solver, thing, member)) calls.leaveOpen(site, thing === tooMany ? tooMany : unknown);
  }
}

function isReadByCall(solver: Solver, thing: number, member: number): boolean {
  const place = solver.knownMember(thing, member);
  if (place < 0) return false;
  const found = solver.held.all(place);
  return found.length > 0 && found.every((each) => solver.objects.isProperty(each));
}

const isWrittenByCall = (solver: Solver, thing: number, member: number): boolean =>
  solver.objects.kindOf(thing) === 'instance' && setterOf(solver, thing, member) !== null;
