import { bind } from './bind.ts';
import { callBack } from './call-back.ts';
import type { Calls } from './calls.ts';
import { invoke } from './invoke.ts';
import { linearOrder } from './linear-order.ts';
import { load } from './load.ts';
import type { CallSite } from './program.ts';
import { type Reaction, type Solver, unknown } from './solver.ts';
import { store } from './store.ts';

/** What follows when a place with a reaction holds one more thing. */
export function reactions(calls: Calls) {
  return (solver: Solver, reaction: Reaction, object: number): void => {
    switch (reaction.kind) {
      case 'copy':
        solver.add(reaction.to, object);
        return;
      case 'load':
        load(solver, object, reaction.label, reaction.to);
        return;
      case 'store':
        store(solver, object, reaction.label, reaction.from);
        return;
      case 'bind':
        bind(solver, object, reaction.to, reaction.receiver, reaction.isMember);
        return;
      case 'call':
        call(solver, calls, solver.program.siteAt(reaction.site), object);
        return;
      case 'callback':
        callBack(solver, calls, reaction, object);
        return;
      case 'construct':
        construct(solver, calls, solver.program.siteAt(reaction.site), object, reaction.instance);
        return;
    }
  };
}

function call(solver: Solver, calls: Calls, site: CallSite, object: number): void {
  const { objects, program } = solver;
  switch (objects.kindOf(object)) {
    case 'unknown':
      calls.openSites.add(site.place);
      solver.add(site.place, unknown);
      // What an unknown decorator gives stands for what it decorates.
      if (site.kind === decorating) for (const { place } of site.given) solver.copy(place, site.place);
      return;
    case 'callable':
      if (site.kind !== creating) {
        invoke(solver, calls, site, object, -1);
        return;
      }
      create(solver, calls, site, object);
      return;
    case 'bound':
      invoke(solver, calls, site, objects.firstOf(object), objects.secondOf(object));
      return;
    case 'class':
      make(solver, calls, site, object);
      return;
    case 'instance':
      for (const label of program.invocationNames) {
        const place = solver.field(object, invoking(label));
        load(solver, object, label, place);
        solver.callAt(place, site.place);
      }
      return;
    case 'module':
      solver.callAt(solver.field(object, wholeModule), site.place);
      return;
    default:
  }
}

const decorating = 1;
const creating = 2;
const wholeModule = -2;
const invoking = (label: number): number => -10 - label;

/** A function used as a class. */
function create(solver: Solver, calls: Calls, site: CallSite, object: number): void {
  const instance = solver.objects.of('instance', object);
  solver.add(site.place, instance);
  invoke(solver, calls, site, object, instance);
}

/** Calling a class makes an instance and runs the constructor that is found first. */
function make(solver: Solver, calls: Calls, site: CallSite, type: number): void {
  const { objects, program } = solver;
  const instance = objects.of('instance', type);
  solver.add(site.place, instance);
  const { classes } = linearOrder(solver, type);
  let isMade = false;
  for (const label of program.constructorNames) {
    const owner = classes.find((each) => program.classes.get(objects.firstOf(each))?.declared.has(label));
    if (owner === undefined) continue;
    isMade = true;
    solver.on(solver.field(owner, label), { kind: 'construct', site: site.place, instance });
  }
  if (!isMade) calls.note(site.place, objects.firstOf(type));
}

/** Runs a constructor; what it gives is not what the call gives. */
function construct(solver: Solver, calls: Calls, site: CallSite, object: number, instance: number): void {
  if (solver.objects.kindOf(object) !== 'callable') return;
  const { objects, program } = solver;
  const place = program.newPlace();
  program.sites.set(place, { place, kind: 0, given: site.given });
  calls.note(site.place, objects.firstOf(object));
  invoke(solver, calls, program.siteAt(place), object, instance);
}
