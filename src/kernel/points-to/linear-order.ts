import type { Solver } from './solver.ts';

interface Order {
  /** The class and its supertypes, as objects, in the order in which members are looked for. */
  readonly classes: readonly number[];
  /** Whether all supertypes are known. */
  readonly isComplete: boolean;
}

const orders = new WeakMap<Solver, Map<number, Order>>();

/** The C3 linearisation of a class; where none exists, the supertypes depth first. */
export function linearOrder(solver: Solver, type: number): Order {
  const known = orders.get(solver) ?? new Map<number, Order>();
  orders.set(solver, known);
  const found = known.get(type);
  if (found) return found;
  // A class that is its own supertype finds this.
  known.set(type, { classes: [type], isComplete: true });
  const shape = solver.program.classes.get(solver.objects.firstOf(type));
  const { compare } = solver.program.places;
  const bases = [...(shape?.bases ?? [])].sort((left, right) => left.at - right.at || compare(left.place, right.place));
  const given = bases.filter(({ place }) => place >= 0).map(({ place }) => solver.objects.of('class', place));
  const above = given.map((base) => linearOrder(solver, base));
  const isComplete = given.length === bases.length && above.every((order) => order.isComplete);
  const lists = [...above.map(({ classes }) => classes), given];
  const order = { classes: [type, ...(merged(lists) ?? depthFirst(lists))], isComplete };
  known.set(type, order);
  return order;
}

/** The class that a class is an instance of, its own or that of a supertype; -1 without. */
export function metaclassOf(solver: Solver, type: number): number {
  const { objects, program } = solver;
  for (const each of linearOrder(solver, type).classes) {
    const place = program.classes.get(objects.firstOf(each))?.metaclass ?? -1;
    if (place >= 0) return objects.of('class', place);
  }
  return -1;
}

/** Merges lists so that each keeps its order; null when that is impossible. */
function merged(lists: readonly (readonly number[])[]): readonly number[] | null {
  const rest = lists.map((list) => [...list]);
  const order: number[] = [];
  for (;;) {
    const open = rest.filter((list) => list.length > 0);
    if (open.length === 0) return order;
    const next = open
      .map(([head]) => head as number)
      .find((head) => open.every((list) => !list.slice(1).includes(head)));
    if (next === undefined) return null;
    order.push(next);
    for (const list of open) if (list[0] === next) list.shift();
  }
}

const depthFirst = (lists: readonly (readonly number[])[]): readonly number[] => [...new Set(lists.flat())];
