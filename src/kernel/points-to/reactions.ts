import { bind, describe, readProperty } from './bind.ts';
import { callBack } from './call-back.ts';
import { callMember } from './call-member.ts';
import { type Calls, otherwise } from './calls.ts';
import { declares, instanceSide } from './instance-side.ts';
import { invoke } from './invoke.ts';
import { linearOrder } from './linear-order.ts';
import { load } from './load.ts';
import { callNative, callPartial } from './native.ts';
import { unknown } from './object-table.ts';
import { operate } from './operate.ts';
import { reactionKinds } from './reaction-table.ts';
import type { React, Solver } from './solver.ts';
import { link, receive, set, store } from './store.ts';

/** What follows when a place with a reaction holds one more thing; copies are the solver's own, and so is taking what is no property. */
export function reactions(calls: Calls): React {
  return (solver, kind, first, second, object) => {
    switch (kind) {
      case reactionKinds.take:
        readProperty(solver, calls, object, first);
        return;
      case reactionKinds.load:
        load(solver, object, second, first);
        return;
      case reactionKinds.store:
        store(solver, object, second, first);
        return;
      case reactionKinds.bind:
        bind(solver, object, first, second >> 1, (second & 1) === 1);
        return;
      case reactionKinds.call:
        call(solver, calls, first, object);
        return;
      case reactionKinds.callback:
        callBack(solver, calls, first, second, object);
        return;
      case reactionKinds.construct:
        construct(solver, calls, first, object, second);
        return;
      case reactionKinds.operation:
        operate(solver, calls, { site: first, label: second >> 1, isOptional: (second & 1) === 1 }, object);
        return;
      case reactionKinds.set:
        set(solver, calls, { from: first, receiver: second }, object);
        return;
      case reactionKinds.link:
        link(solver, object, first);
        return;
      case reactionKinds.describe:
        describe(solver, object, first, second);
        return;
      case reactionKinds.receive:
        receive(solver, object, first, second);
        return;
      case reactionKinds.classOf:
        solver.add(first, solver.objects.kindOf(object) === 'instance' ? solver.objects.firstOf(object) : unknown);
    }
  };
}

function call(solver: Solver, calls: Calls, site: number, object: number): void {
  const { objects, program } = solver;
  const { sites } = program;
  switch (objects.kindOf(object)) {
    case 'unknown':
      calls.leaveOpen(sites.atOf(site), object);
      solver.add(site, object);
      // What an unknown decorator gives stands for what it decorates.
      if (sites.kindOf(site) === decorating)
        for (let given = sites.first(site); given >= 0; given = sites.after(given))
          solver.copy(sites.placeAt(given), site);
      return;
    case 'callable':
      if (sites.kindOf(site) === throwing) return;
      if (sites.kindOf(site) !== creating) {
        invoke(solver, calls, site, object, -1);
        return;
      }
      create(solver, calls, site, object);
      return;
    case 'bound':
      if (sites.kindOf(site) === throwing) return;
      invoke(solver, calls, site, objects.firstOf(object), objects.secondOf(object));
      return;
    case 'class':
      make(solver, calls, site, object);
      return;
    case 'instance':
      if (sites.kindOf(site) === throwing) return;
      for (const label of program.invocationNames) callMember(solver, object, label, site);
      return;
    case 'native':
      callNative(solver, site, object);
      return;
    case 'partial':
      callPartial(solver, site, object);
      return;
    case 'module':
      solver.callAt(solver.field(object, wholeModule), site);
      return;
    default:
  }
}

const decorating = 1;
const creating = 2;
const throwing = 3;
const wholeModule = -2;

/** A function used as a class. */
function create(solver: Solver, calls: Calls, site: number, object: number): void {
  const instance = solver.objects.of('instance', object);
  solver.add(site, instance);
  invoke(solver, calls, site, object, instance);
}

/** Calling a class makes an instance and runs the constructor that is found first. */
function make(solver: Solver, calls: Calls, site: number, type: number): void {
  const { objects, program } = solver;
  const instance = objects.of('instance', type);
  solver.add(site, instance);
  const { classes } = linearOrder(solver, type);
  let isMade = false;
  for (const { name, step } of program.constructors) {
    const owner = classes.find((each) => declares(solver, each, name));
    if (owner === undefined) continue;
    isMade = true;
    const place = step === 0 ? site : program.places.stepAt(program.sites.atOf(site), step);
    if (place !== site) program.sites.giveAlike(place, site);
    solver.construct(solver.field(instanceSide(solver, owner), name), place, instance);
  }
  if (!isMade) calls.note(program.sites.atOf(site), objects.firstOf(type), otherwise);
}

/** Runs a constructor; what it gives is not what the call gives. */
function construct(solver: Solver, calls: Calls, site: number, object: number, instance: number): void {
  if (solver.objects.kindOf(object) !== 'callable') return;
  const { objects, program } = solver;
  const place = program.places.make();
  program.sites.giveAlike(place, site);
  const at = program.sites.atOf(site);
  const takes = program.callables.get(objects.firstOf(object))?.takesReceiver === true;
  calls.note(at, objects.firstOf(object), at !== site ? otherwise : takes ? 1 : 0);
  invoke(solver, calls, place, object, instance);
}
