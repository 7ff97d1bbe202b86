import { type NativeEffect, nativeEffectNames } from '../../model/native-effects.ts';
import { merge } from './collection-effects.ts';
import type { Given } from './given.ts';
import { anyElement } from './labels.ts';
import { load } from './load.ts';
import { asArguments, moved, type NativeCall } from './native-call.ts';

type Effects = Partial<Record<NativeEffect, (call: NativeCall) => void>>;

/** A place for the elements of the object. */
const ownElements = (call: NativeCall): number => {
  const place = call.place();
  load(call.solver, call.receiver, anyElement, place);
  return place;
};

/** Calls an argument with elements; gives the places of what comes back. */
const callEach = (call: NativeCall, elements: readonly number[]): readonly number[] =>
  call.at(0).map((callee) => call.call(callee, asArguments(elements)));

const collects = (call: NativeCall, results: readonly number[]): number => {
  const made = call.makes();
  for (const place of results) call.solver.copy(place, call.solver.field(made, anyElement));
  return made;
};

/** Calls an argument with the last result and an element. */
const folds = (call: NativeCall, elements: number, first: number): void => {
  const { solver, result } = call;
  for (const back of callEach(call, [result, elements])) solver.copy(back, result);
  solver.copy(elements, result);
  call.gives(first);
};

const elementsOf = (call: NativeCall, position: number): readonly number[] =>
  call.at(position).map((place) => call.elements(place));

const callNamed = (call: NativeCall, given: readonly Given[]): void => {
  for (const { place } of call.named()) call.call(place, given);
};

/** A place with the object as a function, for each instance that an argument may be. */
const received = (call: NativeCall): number => {
  const place = call.constant(call.receiver);
  for (const instance of call.at(0)) call.solver.receive(instance, place, call.receiver);
  return place;
};

const partial = (call: NativeCall, callee: readonly number[]): void => {
  const { solver, result } = call;
  const named = call.given.filter(({ kind }) => kind === 'keyword');
  solver.program.partials.set(result, { callees: callee, given: moved(call.from(1), -1), named });
  solver.add(result, solver.objects.of('partial', result));
};

const calls = (call: NativeCall, callee: number, given: readonly Given[]): void =>
  call.solver.copy(call.call(callee, given, call.reportedAt), call.result);

const spreads = (places: readonly number[]): readonly Given[] =>
  places.map((place) => ({ kind: 'spread', place, label: 0 }));

/** Built-in functions and members that call functions, now or later. */
export const functionEffects: Effects = {
  each: (call) => void collects(call, callEach(call, [ownElements(call)])),
  each_flat: (call) => {
    const results = callEach(call, [ownElements(call)]);
    const made = collects(call, results);
    for (const place of results) call.solver.load(place, anyElement, call.solver.field(made, anyElement));
  },
  each_same: (call) => {
    callEach(call, [ownElements(call), ownElements(call)]);
    call.solver.add(call.result, call.receiver);
  },
  each_element: (call) => {
    const elements = ownElements(call);
    callEach(call, [elements]);
    call.solver.copy(elements, call.result);
  },
  fold: (call) => folds(call, ownElements(call), 1),
  map_function: (call) => {
    const given = call.from(1).map(({ place }) => call.elements(place));
    collects(call, callEach(call, given));
  },
  default_collection: (call) => merge(call, collects(call, callEach(call, [])), 1),
  filter_function: (call) => {
    callEach(call, elementsOf(call, 1));
    call.gives(1);
  },
  fold_function: (call) => {
    for (const elements of elementsOf(call, 1)) folds(call, elements, 2);
  },
  sort_function: (call) => {
    callNamed(call, asArguments(elementsOf(call, 0)));
    call.gives(0);
  },
  best_function: (call) => {
    const elements = elementsOf(call, 0);
    callNamed(call, asArguments(elements));
    for (const place of elements) call.solver.copy(place, call.result);
  },
  partial: (call) => partial(call, call.at(0)),
  bind: (call) => partial(call, [received(call)]),
  call: (call) => calls(call, received(call), moved(call.from(1), -1)),
  apply: (call) => calls(call, received(call), spreads(call.at(1))),
  apply_function: (call) => {
    for (const callee of call.at(0)) calls(call, callee, spreads(call.at(2)));
  },
  soon: (call) => {
    for (const callee of call.at(0)) call.call(callee, moved(call.from(1), -1));
  },
  later: (call) => {
    for (const callee of call.at(0)) call.call(callee, moved(call.from(2), -2));
  },
  run: (call) => {
    callNamed(call, []);
    for (const { place } of call.from(0)) call.call(place, []);
  },
  promise: (call) => {
    const { solver, result } = call;
    const settled = solver.objects.of('container', call.stepAt(2));
    const settle = call.constant(solver.objects.of('native', nativeEffectNames.indexOf('put'), settled));
    callEach(call, [settle]);
    load(solver, settled, anyElement, result);
  },
  inherit: (call) => {
    const { solver } = call;
    for (const place of call.at(1)) {
      const members = call.place();
      for (const label of solver.program.prototypeNames) solver.load(place, label, members);
      for (const to of call.at(0)) solver.link(to, members);
    }
  },
  listen: (call) => {
    const { solver, receiver, result } = call;
    for (const place of call.at(1)) solver.copy(place, solver.field(receiver, call.element(0)));
    solver.add(result, receiver);
  },
  notify: (call) => {
    const { solver, receiver } = call;
    const listeners = call.place();
    load(solver, receiver, call.element(0), listeners);
    call.call(listeners, moved(call.from(1), -1));
  },
  passing: ({ solver, result }) => solver.add(result, solver.objects.of('native', nativeEffectNames.indexOf('same'))),
  class_of: (call) => {
    for (const place of call.at(0)) call.solver.classOf(place, call.result);
  },
};
