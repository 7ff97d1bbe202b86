import { callMember } from './call-member.ts';
import type { Calls } from './calls.ts';
import { declares } from './instance-side.ts';
import { anyElement } from './labels.ts';
import { linearOrder, metaclassOf } from './linear-order.ts';
import { load } from './load.ts';
import { unknown } from './object-table.ts';
import type { Solver } from './solver.ts';

interface Operation {
  readonly site: number;
  readonly label: number;
  /** Whether a thing stands for what the operation gives where its class says nothing. */
  readonly isOptional: boolean;
}

/** An operation calls a member of the class of an instance, whatever the instance itself holds under that name. */
export function operate(solver: Solver, calls: Calls, { site, label, isOptional }: Operation, object: number): void {
  const kind = solver.objects.kindOf(object);
  if (kind === 'unknown') calls.leaveOpen(site, object);
  const type = typeOf(solver, object);
  const member = type < 0 ? null : memberOf(solver, type, label);
  if (member !== null) {
    // A supertype that nobody knows may have the member itself that another one stands in for.
    if (member !== label && !linearOrder(solver, type).isComplete) calls.leaveOpen(site, unknown);
    callMember(solver, object, member, site);
  } else if (isOptional && kind === 'generated') load(solver, object, anyElement, site);
  else if (isOptional) solver.add(site, object);
}

/** The class of an instance, or of a class that has one; -1 without. */
function typeOf(solver: Solver, object: number): number {
  const kind = solver.objects.kindOf(object);
  if (kind === 'instance') return solver.objects.firstOf(object);
  return kind === 'class' ? metaclassOf(solver, object) : -1;
}

/** The member the class has for an operation; null without. */
function memberOf(solver: Solver, type: number, label: number): number | null {
  const { program } = solver;
  const { classes } = linearOrder(solver, type);
  for (let name: number | undefined = label; name !== undefined; name = program.substitutes.get(name)) {
    const wanted = name;
    if (classes.some((each) => declares(solver, each, wanted))) return wanted;
  }
  return null;
}
