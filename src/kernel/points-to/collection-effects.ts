import type { NativeEffect } from '../../model/native-effects.ts';
import { anyElement, anyMember, elementNamed } from './labels.ts';
import { load } from './load.ts';
import type { NativeCall } from './native-call.ts';

type Effects = Partial<Record<NativeEffect, (call: NativeCall) => void>>;

const itself = ({ solver, result, receiver }: NativeCall) => solver.add(result, receiver);

const get = (call: NativeCall) => {
  load(call.solver, call.receiver, call.element(0), call.result);
  call.gives(1);
};

const set = (call: NativeCall) => {
  for (const place of call.at(1)) call.solver.copy(place, call.solver.field(call.receiver, call.element(0)));
};

const put = (call: NativeCall, object: number) => {
  const to = call.solver.field(object, anyElement);
  for (const { place } of call.from(0)) call.solver.copy(place, to);
  for (const place of call.spread()) call.solver.load(place, anyElement, to);
};

/** Members of what the arguments are, under any name: following each name costs ten times as much. */
export const merge = (call: NativeCall, object: number, first = 0) => {
  const { solver } = call;
  for (const { place } of call.from(first)) solver.load(place, anyElement, solver.field(object, anyElement));
  for (const { place, label } of call.named()) solver.copy(place, solver.field(object, elementNamed(label)));
};

const isGenerated = ({ solver, receiver }: NativeCall): boolean => solver.objects.kindOf(receiver) === 'generated';

/** The callable whose generator the object is gets an argument where it yields. */
const send = (call: NativeCall) => {
  const { objects, program } = call.solver;
  if (!isGenerated(call)) return;
  const callable = program.callables.get(objects.firstOf(objects.firstOf(call.receiver)));
  for (const to of callable?.sent ?? []) for (const from of call.at(0)) call.solver.copy(from, to);
};

const pair = (call: NativeCall) => {
  const { solver, receiver } = call;
  const made = call.makes();
  const inner = solver.objects.of('container', call.stepAt(2));
  solver.add(solver.field(made, anyElement), inner);
  const elements = solver.field(inner, anyElement);
  if (receiver >= 0) load(solver, receiver, anyElement, elements);
  else for (const { place } of call.from(0)) solver.load(place, anyElement, elements);
};

/** Built-in functions and members that move values into collections and out of them. */
export const collectionEffects: Effects = {
  /** Called without anything that could come back it gives what a decorator is made of: something that does the same. */
  same: (call) => {
    if (call.from(0).length > 0) call.gives(0);
    else call.solver.add(call.result, call.solver.objects.of('native', call.effect));
  },
  itself,
  element: ({ solver, receiver, result }) => load(solver, receiver, anyElement, result),
  send: (call) => {
    load(call.solver, call.receiver, anyElement, call.result);
    send(call);
  },
  resume: (call) => {
    const { solver, receiver } = call;
    if (!isGenerated(call)) return;
    load(solver, receiver, anyElement, solver.field(call.makes(), anyMember));
    send(call);
  },
  first_element: (call) => {
    for (const place of call.at(0)) call.solver.load(place, anyElement, call.result);
  },
  get,
  set: (call) => {
    set(call);
    itself(call);
  },
  get_or_set: (call) => {
    get(call);
    set(call);
  },
  put: (call) => {
    put(call, call.receiver);
    itself(call);
  },
  merge: (call) => {
    merge(call, call.receiver);
    itself(call);
  },
  merge_first: (call) => {
    for (const { place } of call.from(1)) for (const to of call.at(0)) call.solver.link(to, place);
    call.gives(0);
  },
  create: (call) => {
    const made = call.makes();
    for (const place of call.at(0)) call.solver.copy(place, call.solver.inherits(made));
  },
  collection: (call) => {
    const made = call.makes();
    merge(call, made);
    for (const { place, label } of call.named()) call.solver.copy(place, call.solver.field(made, label));
  },
  argument_collection: (call) => put(call, call.makes()),
  pair_collection: (call) => {
    const made = call.makes();
    for (const { place } of call.from(0))
      call.solver.load(call.elements(place), anyElement, call.solver.field(made, anyElement));
    for (const { place, label } of call.named()) call.solver.copy(place, call.solver.field(made, elementNamed(label)));
  },
  pairs: pair,
  flatten: (call) => {
    const { solver, receiver } = call;
    const to = solver.field(call.makes(), anyElement);
    load(solver, receiver, anyElement, to);
    const elements = call.place();
    load(solver, receiver, anyElement, elements);
    solver.load(elements, anyElement, to);
  },
  flatten_first: (call) => {
    const to = call.solver.field(call.makes(), anyElement);
    for (const place of call.at(0)) call.solver.load(call.elements(place), anyElement, to);
  },
  get_member: (call) => {
    const label = call.member(1);
    // A name that is put together may be that of any member, those of classes among them, which nobody can list.
    if (label !== anyMember) for (const place of call.at(0)) call.solver.load(place, label, call.result);
    call.gives(2);
  },
  set_member: (call) => {
    for (const owner of call.at(0)) for (const place of call.at(2)) call.solver.store(owner, call.member(1), place);
  },
  define_member: (call) => {
    for (const owner of call.at(0))
      for (const place of call.at(2)) call.solver.store(owner, call.member(1), call.elements(place));
    call.gives(0);
  },
};
