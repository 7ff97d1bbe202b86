import type { ObjectKind } from '../../model/tables/points-to.ts';
import { type Calls, otherwise } from './calls.ts';
import { instanceSide, membersOf } from './instance-side.ts';
import { invoke } from './invoke.ts';
import { linearOrder } from './linear-order.ts';
import { kindNumbers } from './program.ts';
import type { Solver } from './solver.ts';

/** Makes the member `label` of a thing hold what `from` holds. */
export function store(solver: Solver, object: number, label: number, from: number): void {
  const { objects, program } = solver;
  const kind = objects.kindOf(object);
  if (kind === 'unknown' || kind === 'bound') return;
  const owner = kind === 'members' ? membersOf(solver, object) : kind === 'super' ? objects.secondOf(object) : object;
  const setter = program.hasSetters && kind === 'instance' ? setterOf(solver, owner, label) : null;
  if (setter !== null) {
    solver.set(setter, from, owner);
    return;
  }
  if (kind === 'callable' && program.prototypeNames.has(label)) solver.copy(from, solver.inherits(owner));
  solver.copy(from, solver.field(owner, label));
}

/** The place that holds what is called where a member of an instance is written; null when none is. */
export function setterOf(solver: Solver, instance: number, label: number): number | null {
  const { objects, program } = solver;
  for (const type of linearOrder(solver, objects.firstOf(instance)).classes) {
    const shape = program.classes.get(objects.firstOf(type));
    if (shape?.setters.has(label)) return solver.field(instanceSide(solver, type), label);
    if (shape?.declared.has(label)) return null;
  }
  return null;
}

/** Calls what is found under the name of a member that is written, with what is written. */
export function set(
  solver: Solver,
  calls: Calls,
  { from, receiver }: { readonly from: number; readonly receiver: number },
  object: number,
): void {
  const { objects, program } = solver;
  if (objects.kindOf(object) !== 'callable' || program.callables.get(objects.firstOf(object))?.access !== 4) return;
  const place = program.places.make();
  program.sites.give(place, kindNumbers.argument, from, 0);
  calls.note(from, objects.firstOf(object), otherwise);
  calls.accesses.add(from);
  invoke(solver, calls, place, object, receiver);
}

const hasOwnMembers = (kind: ObjectKind): boolean => kind === 'callable' || kind === 'class' || kind === 'instance';

/** Makes a thing have the members of what `from` holds. */
export function link(solver: Solver, object: number, from: number): void {
  const { objects } = solver;
  const kind = objects.kindOf(object);
  if (kind === 'unknown' || kind === 'bound' || kind === 'native') return;
  if (kind === 'members') solver.copy(from, solver.inherits(objects.firstOf(object)));
  else solver.copy(from, hasOwnMembers(kind) ? solver.lends(object) : solver.inherits(object));
}

/** Makes `to` hold a function with the instance it is called with. */
export function receive(solver: Solver, instance: number, to: number, callable: number): void {
  const { objects } = solver;
  const kind = objects.kindOf(callable);
  if ((kind !== 'callable' && kind !== 'bound') || objects.kindOf(instance) === 'unknown') return;
  solver.add(to, objects.of('bound', kind === 'bound' ? objects.firstOf(callable) : callable, instance));
}
