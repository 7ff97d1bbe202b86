import { callMember } from './call-member.ts';
import type { Calls } from './calls.ts';
import { anyElement } from './labels.ts';
import { linearOrder } from './linear-order.ts';
import { load } from './load.ts';
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
  const member = kind === 'instance' ? memberOf(solver, object, label) : null;
  if (member !== null) callMember(solver, object, member, site);
  else if (isOptional && kind === 'generated') load(solver, object, anyElement, site);
  else if (isOptional) solver.add(site, object);
}

/** The member the class has for an operation; null without. */
function memberOf(solver: Solver, instance: number, label: number): number | null {
  const { objects, program } = solver;
  const { classes } = linearOrder(solver, objects.firstOf(instance));
  for (let name: number | undefined = label; name !== undefined; name = program.substitutes.get(name)) {
    const wanted = name;
    if (classes.some((type) => program.classes.get(objects.firstOf(type))?.declared.has(wanted))) return wanted;
  }
  return null;
}
