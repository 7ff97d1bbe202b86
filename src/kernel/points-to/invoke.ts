import { answer } from './answer.ts';
import type { Calls } from './calls.ts';
import { copyMembers } from './copies.ts';
import { anyElement, elementNamed } from './labels.ts';
import { type Callable, kindNumbers } from './program.ts';
import type { Solver } from './solver.ts';

/** Passes the arguments of a call site to a callable, and its results back. */
export function invoke(solver: Solver, calls: Calls, site: number, callee: number, receiver: number): void {
  const { program, objects } = solver;
  const place = objects.firstOf(callee);
  const callable = program.callables.get(place);
  const shift = receiver >= 0 && callable?.takesReceiver === true ? 1 : 0;
  if (!calls.add(site, place, receiver, shift) || !callable) return;
  if (receiver >= 0) {
    for (const to of callable.receivers) solver.add(to, receiver);
    seeAbove(solver, callable, receiver);
  }
  const { sites } = program;
  for (let given = sites.first(site); given >= 0; given = sites.after(given)) {
    const kind = sites.kindAt(given);
    const from = sites.placeAt(given);
    const label = sites.labelAt(given);
    if (kind === kindNumbers.argument) pass(solver, callable, callee, from, label + shift);
    else if (kind === kindNumbers.keyword) passNamed(solver, callable, callee, from, label);
    else if (kind === kindNumbers.spread) spread(solver, callable, callee, from, label + shift);
    else spreadNamed(solver, callable, callee, from);
  }
  copyMembers(solver, callable, site, receiver, shift);
  collect(solver, callable, callee);
  answer(solver, callable, callee, { site, receiver, shift });
}

/** The instance as its supertypes see it. */
export function seeAbove(solver: Solver, callable: Callable, receiver: number): void {
  if (callable.supers.length === 0 || callable.home < 0) return;
  const home = solver.objects.of('class', callable.home);
  for (const to of callable.supers) solver.add(to, solver.objects.of('super', home, receiver));
}

function pass(solver: Solver, callable: Callable, callee: number, from: number, position: number): void {
  const to = callable.rest && position >= callable.rest.from ? -1 : (callable.positions[position] ?? -1);
  if (to >= 0) solver.copy(from, to);
  else if (callable.rest) solver.copy(from, solver.field(remaining(solver, callee, 0), anyElement));
}

function passNamed(solver: Solver, callable: Callable, callee: number, from: number, name: number): void {
  const to = callable.named.get(name);
  if (to !== undefined) solver.copy(from, to);
  else if (callable.keywordRest >= 0) solver.copy(from, solver.field(remaining(solver, callee, 1), elementNamed(name)));
}

function spread(solver: Solver, callable: Callable, callee: number, from: number, position: number): void {
  for (const to of callable.positions.slice(position)) if (to >= 0) solver.load(from, anyElement, to);
  if (callable.rest) solver.load(from, anyElement, solver.field(remaining(solver, callee, 0), anyElement));
}

function spreadNamed(solver: Solver, callable: Callable, callee: number, from: number): void {
  for (const [label, to] of callable.named) solver.load(from, elementNamed(label), to);
  if (callable.keywordRest >= 0) solver.load(from, anyElement, solver.field(remaining(solver, callee, 1), anyElement));
}

const remaining = (solver: Solver, callee: number, isNamed: 0 | 1): number =>
  solver.objects.of('arguments', callee, isNamed);

function collect(solver: Solver, callable: Callable, callee: number): void {
  if (callable.rest) solver.add(callable.rest.place, remaining(solver, callee, 0));
  if (callable.keywordRest >= 0) solver.add(callable.keywordRest, remaining(solver, callee, 1));
}
