import type { Calls } from './calls.ts';
import { declares } from './instance-side.ts';
import { linearOrder } from './linear-order.ts';
import type { Solver } from './solver.ts';

/** Makes `to` hold the thing that was found as a member: a function of instances comes with the instance. */
export function bind(solver: Solver, object: number, to: number, receiver: number, isMember: boolean): void {
  const { objects, program } = solver;
  const callable = objects.kindOf(object) === 'callable' ? program.callables.get(objects.firstOf(object)) : undefined;
  const isType = objects.kindOf(receiver) === 'class';
  if (!callable) {
    if ((isMember || isType) && describes(solver, object, to)) return;
    solver.add(to, object);
    return;
  }
  if (callable.access === 4) return;
  if (callable.access === 2) {
    const type = objects.kindOf(receiver) === 'instance' ? objects.firstOf(receiver) : receiver;
    solver.add(to, objects.of('bound', object, type));
    return;
  }
  if (callable.access === 3 && (isMember || !callable.takesReceiver)) {
    solver.add(to, objects.of('property', object, receiver));
    return;
  }
  const takes = callable.takesReceiver ? isMember : callable.receivers.length + callable.supers.length > 0;
  if (callable.access === 1 || !takes || (isType && !isMember && callable.takesReceiver)) {
    solver.add(to, object);
    return;
  }
  solver.add(to, objects.of('bound', object, receiver));
}

/** Makes `to` hold what the class of a thing says the thing gives where it is read; false where it says nothing. */
function describes(solver: Solver, object: number, to: number): boolean {
  const { objects, program } = solver;
  if (program.descriptorNames.length === 0 || objects.kindOf(object) !== 'instance') return false;
  const { classes } = linearOrder(solver, objects.firstOf(object));
  for (const name of program.descriptorNames) {
    const owner = classes.find((each) => declares(solver, each, name));
    if (owner === undefined) continue;
    solver.describe(solver.field(owner, name), to, object);
    return true;
  }
  return false;
}

/** Makes `to` hold a function that runs where `to` is read, as a member of a thing. */
export function describe(solver: Solver, callable: number, to: number, object: number): void {
  if (solver.objects.kindOf(callable) === 'callable') solver.add(to, solver.objects.of('property', callable, object));
}

/** Calls what is read by calling it, for the place `to` that found it as a member. */
export function readProperty(solver: Solver, calls: Calls, object: number, to: number): void {
  const { objects } = solver;
  calls.accesses.add(to);
  solver.callAt(constant(solver, objects.of('bound', objects.firstOf(object), objects.secondOf(object))), to);
}

/** A place that holds one thing. */
const constant = (solver: Solver, object: number): number =>
  solver.hidden(object, noName, (place) => solver.add(place, object));

const noName = -1;
