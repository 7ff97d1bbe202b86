import type { FlowTables } from './flow-tables.ts';
import type { Foreign, ForeignUses } from './foreign-uses.ts';
import { type Home, homeOf } from './home-of.ts';
import type { Occurrences, Units } from './occurrences.ts';
import { PlacePairs } from './place-pairs.ts';
import { after, cell } from './places.ts';
import { type StepStore, stepEffect } from './step-store.ts';

/**
 * What is done to the object of a variable in one place, others see who have the variable: in other functions, and in other
 * files. Nobody knows in which order they run, so that all of it meets at one place for the variable.
 */
export function addSharedChanges(
  steps: StepStore,
  { results, ...tables }: FlowTables,
  foreign: ForeignUses,
  occurrences: Occurrences,
): void {
  const changing = changingObjects(tables);
  const [returned, factories] = [results.placesIn('value'), results.placesIn('callable')];
  const mayChange = (at: number, isRepeated: boolean) => changing.has(at) || (isRepeated && returned.has(at));
  for (const [symbol, units] of occurrences.all()) {
    const elsewhere = foreign.at(symbol);
    if ((units.size > 1 || elsewhere) && isValue(units)) {
      const home = homeOf(symbol, units, factories);
      addChanges(steps, cell(symbol), groupsOf(units, elsewhere, home), mayChange, home?.factory);
    }
  }
}

const isValue = (units: Units): boolean => [...units.values()].some((unit) => unit.some((each) => each.isValue));

/** The uses of a variable that see each other's changes at once are a group. */
interface Group {
  readonly reads: readonly number[];
  readonly writes: readonly number[];
  /** In a function that has the variable from outside, and finds it changed when it runs again. */
  readonly isRepeated?: boolean;
}

function groupsOf(units: Units, elsewhere: Foreign | undefined, home: Home | null): readonly Group[] {
  const own = [...units.values()].map((unit) => ({
    reads: unit.flatMap(({ at, isWrite }) => (isWrite ? [] : [at])),
    writes: [],
    isRepeated: home !== null && !unit.some(({ at }) => home.places.has(at)),
  }));
  const others = elsewhere?.reads.map((read) => ({ reads: [read], writes: [] })) ?? [];
  return [...own, ...others, { reads: [], writes: elsewhere?.writes ?? [] }];
}

/** `groups`: uses that see each other's changes at once; `home`: the function the variable belongs to, if any. */
export function addChanges(
  steps: StepStore,
  all: number,
  groups: readonly Group[],
  mayChange: (at: number, isRepeated: boolean) => boolean,
  home = -1,
): void {
  const changed = groups.map(({ reads, writes, isRepeated = false }) => [
    ...reads.filter((at) => mayChange(at, isRepeated)),
    ...writes,
  ]);
  const changers = changed.filter((each) => each.length > 0);
  if (changers.length === 0) return;
  for (const at of changers.flat()) steps.add(after(at), all, 'capture', 'one_of', stepEffect.share, home);
  for (const [row, { reads, isRepeated }] of groups.entries()) {
    const isAlone = changers.length === 1 && changed[row] === changers[0] && !isRepeated;
    if (!isAlone) for (const at of reads) steps.add(all, at, 'capture', 'one_of', stepEffect.share, home);
  }
}

/** Objects that may be changed where they are used: members of them are written or called, or functions of the workspace get them. */
export function changingObjects({
  arguments: given,
  assignments,
  calls,
  members,
  targets,
}: Pick<FlowTables, 'arguments' | 'assignments' | 'calls' | 'members' | 'targets'>): ReadonlySet<number> {
  const [written, callees] = [assignments.placesIn('target'), calls.placesIn('callee')];
  const [accesses, objects] = [members.at(), members.at('object')];
  const objectOf = new PlacePairs(accesses, objects);
  const changing = new Set<number>();
  for (const [row, access] of accesses.entries()) {
    if (!written.has(access) && !callees.has(access)) continue;
    let object: number | undefined = objects[row];
    for (; object !== undefined && !changing.has(object); object = objectOf.get(object)) changing.add(object);
  }
  const [known, values] = [targets.placesIn(), given.at('value')];
  for (const [row, call] of given.at('call').entries()) if (known.has(call)) changing.add(values[row] as number);
  return changing;
}
