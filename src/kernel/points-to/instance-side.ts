import type { Solver } from './solver.ts';

/** What holds the members a class says its instances have: in some languages it has other members itself. */
export function instanceSide({ objects, program }: Solver, type: number): number {
  const isApart = (program.classes.get(objects.firstOf(type))?.statics ?? null) !== null;
  return isApart ? objects.of('members', type) : type;
}

/** Whether the body of a class gives its instances a member. */
export const declares = ({ objects, program }: Solver, type: number, label: number): boolean =>
  program.classes.get(objects.firstOf(type))?.declared.has(label) === true;

/** Whether the body of a class gives the class itself a member. */
export function declaresItself({ objects, program }: Solver, type: number, label: number): boolean {
  const shape = program.classes.get(objects.firstOf(type));
  return (shape?.statics ?? shape?.declared)?.has(label) === true;
}

/** What holds the members of what instances have their members of. */
export const membersOf = (solver: Solver, members: number): number =>
  instanceSide(solver, solver.objects.firstOf(members));
