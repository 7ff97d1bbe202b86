import type { Solver } from './solver.ts';

/** Makes `to` hold the thing that was found as a member: a function of instances comes with the instance. */
export function bind(solver: Solver, object: number, to: number, receiver: number, isMember: boolean): void {
  const { objects, program } = solver;
  const callable = objects.kindOf(object) === 'callable' ? program.callables.get(objects.firstOf(object)) : undefined;
  if (!callable) {
    solver.add(to, object);
    return;
  }
  if (callable.access === 4) return;
  const isType = objects.kindOf(receiver) === 'class';
  if (callable.access === 2) {
    const type = objects.kindOf(receiver) === 'instance' ? objects.firstOf(receiver) : receiver;
    solver.add(to, objects.of('bound', object, type));
    return;
  }
  const takes = callable.takesReceiver ? isMember : callable.receivers.length + callable.supers.length > 0;
  if (callable.access === 1 || !takes || (isType && !isMember && callable.takesReceiver)) {
    solver.add(to, object);
    return;
  }
  solver.add(to, objects.of(callable.access === 3 ? 'property' : 'bound', object, receiver));
}

/** Calls what is read by calling it, for the place `to` that found it as a member. */
export function readProperty(solver: Solver, object: number, to: number): void {
  const { objects } = solver;
  solver.callAt(constant(solver, objects.of('bound', objects.firstOf(object), objects.secondOf(object))), to);
}

/** A place that holds one thing. */
const constant = (solver: Solver, object: number): number =>
  solver.hidden(object, noName, (place) => solver.add(place, object));

const noName = -1;
