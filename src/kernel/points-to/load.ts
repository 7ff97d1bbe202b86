import { nativeEffectNames } from '../../model/native-effects.ts';
import type { ObjectKind } from '../../model/tables/points-to.ts';
import { declares, declaresItself, instanceSide, membersOf } from './instance-side.ts';
import { allMembers, anyElement, anyMember, isElement, isNamed } from './labels.ts';
import { linearOrder, metaclassOf } from './linear-order.ts';
import { unknown } from './object-table.ts';
import type { Solver } from './solver.ts';

/** The export object of a module, as the tables number it. */
const wholeModule = -2;

/** Makes `to` hold the member `label` of a thing. */
export function load(solver: Solver, object: number, label: number, to: number): void {
  const { objects, program } = solver;
  const kind = objects.kindOf(object);
  if (kind === 'unknown') solver.add(to, object);
  else if ((kind === 'callable' || kind === 'class') && program.prototypeNames.has(label))
    solver.add(to, objects.of('members', object));
  else if (kind !== 'native' && kind !== 'partial') solver.take(solver.member(object, label, find), to);
}

/** Makes a place hold what is found as the member `label` of a thing. */
function find(solver: Solver, object: number, label: number, to: number): void {
  const { objects } = solver;
  switch (objects.kindOf(object)) {
    case 'instance':
      own(solver, object, label, to, true);
      inherited(solver, objects.firstOf(object), label, to, object);
      solver.borrow(object, label, to);
      return;
    case 'class':
      inherited(solver, object, label, to, -1);
      ofMetaclass(solver, object, label, to);
      solver.borrow(object, label, to);
      return;
    case 'callable':
      own(solver, object, label, to, false);
      solver.borrow(object, label, to);
      builtIn(solver, solver.program.functionMembers, object, label, to);
      return;
    case 'bound':
      builtIn(solver, solver.program.functionMembers, object, label, to);
      return;
    case 'members':
      own(solver, membersOf(solver, object), label, to, false);
      linked(solver, objects.firstOf(object), label, to);
      return;
    case 'super':
      above(solver, object, label, to);
      return;
    case 'module':
      if (!solver.program.classes.get(objects.firstOf(object))?.declared.has(label) && label !== wholeModule)
        solver.load(solver.field(object, wholeModule), label, to);
      own(solver, object, label, to, false);
      return;
    default:
      own(solver, object, label, to, true);
      builtIn(solver, solver.program.collectionMembers, object, label, to);
      linked(solver, object, label, to);
      return;
  }
}

/** What is found as a member of what a thing has the members of. */
const linked = (solver: Solver, object: number, label: number, to: number): void =>
  solver.load(solver.inherits(object), label, to);

/** What is built in under a name. */
function builtIn(
  solver: Solver,
  members: ReadonlyMap<number, number>,
  object: number,
  label: number,
  to: number,
): void {
  const effect = members.get(label);
  if (effect !== undefined) solver.add(to, solver.objects.of('native', effect, object));
}

function own(solver: Solver, object: number, label: number, to: number, binds: boolean): void {
  if (label === anyMember || (label === anyElement && isCollection(solver, object))) {
    take(solver, object, allMembers, to, binds);
    return;
  }
  take(solver, object, label, to, binds);
  if (isNamed(label)) solver.guess(solver.field(object, anyMember), to, binds ? object : -1);
  else take(solver, object, anyMember, to, binds);
  if (isElement(label) && label !== anyElement) take(solver, object, anyElement, to, binds);
}

function take(solver: Solver, object: number, label: number, to: number, binds: boolean): void {
  const place = solver.field(object, label);
  if (binds) solver.bind(place, to, object, false);
  else solver.copy(place, to);
}

/** Whether all that a thing holds may be its elements. */
const isCollection = ({ objects }: Solver, object: number): boolean => !isMade.has(objects.kindOf(object));
const isMade: ReadonlySet<ObjectKind> = new Set(['instance', 'class']);

/** Members of a class and its supertypes; `receiver` is the instance they are taken from, -1 for the class itself. */
function inherited(solver: Solver, of: number, label: number, to: number, receiver: number): void {
  search(solver, linearOrder(solver, of), label, to, receiver);
}

/** What a class has as an instance of its metaclass, where neither it nor its supertypes have such a member. */
function ofMetaclass(solver: Solver, type: number, label: number, to: number): void {
  const metaclass = metaclassOf(solver, type);
  if (metaclass < 0 || !isNamed(label)) return;
  const isOwn = linearOrder(solver, type).classes.some((each) => declaresItself(solver, each, label));
  if (!isOwn) inherited(solver, metaclass, label, to, type);
}

function above(solver: Solver, object: number, label: number, to: number): void {
  const { objects } = solver;
  const [from, instance] = [objects.firstOf(object), objects.secondOf(object)];
  const own = objects.kindOf(instance) === 'instance' ? objects.firstOf(instance) : instance;
  const order = linearOrder(solver, own);
  const place = order.classes.indexOf(from);
  const classes = place < 0 ? linearOrder(solver, from).classes.slice(1) : order.classes.slice(place + 1);
  search(solver, { classes, isComplete: order.isComplete }, label, to, instance);
}

function search(
  solver: Solver,
  { classes, isComplete }: { readonly classes: readonly number[]; readonly isComplete: boolean },
  label: number,
  to: number,
  receiver: number,
): void {
  const { objects, program } = solver;
  const ofInstance = receiver >= 0 && objects.kindOf(receiver) !== 'class';
  for (const type of classes) {
    const place = solver.field(ofInstance ? instanceSide(solver, type) : type, label);
    solver.bind(place, to, receiver < 0 ? type : receiver, receiver >= 0);
    if (ofInstance ? declares(solver, type, label) : declaresItself(solver, type, label)) return;
  }
  const [first] = classes;
  if (first !== undefined && program.prototypeNames.size > 0 && (ofInstance || instanceSide(solver, first) === first))
    linked(solver, first, label, to);
  if (isComplete) return;
  solver.add(to, unknown);
  if (receiver >= 0 && heard.has(program.collectionMembers.get(label) ?? -1))
    builtIn(solver, program.collectionMembers, receiver, label, to);
}

/** Members that supertypes outside the workspace are known to have by their names. */
const heard: ReadonlySet<number> = new Set([nativeEffectNames.indexOf('listen'), nativeEffectNames.indexOf('notify')]);
