import { addExportSteps } from './export-steps.ts';
import type { FlowTable } from './flow-table.ts';
import type { FlowTables } from './flow-tables.ts';
import { ForeignUses } from './foreign-uses.ts';
import { type Home, homeOf } from './home-of.ts';
import { Loops } from './loops.ts';
import type { Changed, Occurrence, Occurrences, Units } from './occurrences.ts';
import { after, aside, cell } from './places.ts';
import { holds, type Range } from './range.ts';
import { ReachingWrites } from './reaching-writes.ts';
import { addSharedChanges } from './shared-changes.ts';
import { type StepStore, stepEffect } from './step-store.ts';

/**
 * Steps from writes of variables to reads of them, by what the flow of control lets through. Where that is not known, a write
 * reaches the reads that follow it, and in loops those before it, unless another write that surely happens comes between;
 * between units every write then reaches every read.
 */
export function addVariableSteps(steps: StepStore, tables: FlowTables, occurrences: Occurrences): void {
  const loops = new Loops(tables);
  const reaching = new ReachingWrites(tables);
  const factories = tables.results.placesIn('callable');
  for (const [symbol, units] of occurrences.all()) {
    const home = homeOf(symbol, units, factories);
    for (const unit of units.values()) {
      const occurring = once(unit);
      addUnit(steps, occurring, loops.inFileOf(symbol), reaching, home);
      addTogether(steps, occurring, aside(symbol), reaching);
    }
    addCaptures(steps, units, reaching);
  }
  const foreign = new ForeignUses(tables, occurrences);
  addForeignReads(steps, foreign, occurrences);
  addSharedChanges(steps, tables, foreign, occurrences);
  addExportSteps(steps, tables);
  addInstances(steps, tables.receivers);
}

/** Where not all writes of a read are listed, it may have what any of them gives, by way of one place for all. */
function addTogether(steps: StepStore, unit: readonly Occurrence[], all: number, reaching: ReachingWrites): void {
  const reads = unit.filter(({ at, isWrite, isBoth }) => (!isWrite || isBoth) && reaching.isCut(at));
  for (const { at } of reads) steps.add(all, at, 'read', 'one_of');
  if (reads.length > 0) for (const { at, isWrite } of unit) if (isWrite) steps.add(at, all, 'read', 'one_of');
}

/** Instances of a class are taken together where one is only known as an instance of it. */
function addInstances(steps: StepStore, receivers: FlowTable): void {
  const isDefinition = receivers.numbers('isDefinition');
  const [uses, classes] = [receivers.at(), receivers.at('target_node', 'target_file')];
  for (let row = 0; row < receivers.rows; row++) {
    if (isDefinition[row] === 1) continue;
    const [use, instances] = [uses[row] as number, cell(classes[row] as number)];
    steps.add(after(use), instances, 'instance', 'heuristic');
    steps.add(instances, use, 'instance', 'heuristic');
  }
}

/** One occurrence for each place, in order. */
function once(unit: readonly Occurrence[]): readonly Occurrence[] {
  if (unit.length < 2) return unit;
  const places = new Map<number, Occurrence>();
  for (const each of unit) if (each.isWrite || !places.has(each.at)) places.set(each.at, each);
  return [...places.values()].sort((left, right) => left.position - right.position || left.at - right.at);
}

/** Most writes that are looked at for one read. */
const mostWrites = 200;

function addUnit(
  steps: StepStore,
  unit: readonly Occurrence[],
  loops: readonly Range[],
  reaching: ReachingWrites,
  home: Home | null,
): void {
  const places = new Set(unit.map(({ at }) => at));
  const single = unit.filter(({ isWrite }) => isWrite).length === 1;
  const around = unit.length < 2 ? [] : loops.filter((loop) => unit.some(({ position }) => holds(loop, position)));
  for (const [at, read] of unit.entries()) {
    if (read.isWrite && !read.isBoth) continue;
    const { writes, owners, stop, through } = before(unit, at, read);
    // What has got other positions is where the use before has left it.
    if (through?.changes && !through.changes.move)
      steps.addLosing(through.at, read.at, 'read', through.changes.parts, single ? 'exact' : 'one_of');
    if (read.changes?.move) steps.addMoving(read.at, after(read.at), 'update', read.changes.move);
    const later = throughLoops(unit, at, read, stop, around);
    if (reaching.isKnown(read.at)) {
      const isAgain = (write: number) => isReadAgain(unit, write, read, around);
      addReaching(steps, read.at, reaching, { unit: places, home, without: hidden(owners, writes), isAgain });
    } else for (const write of [...writes, ...later]) steps.add(write.at, read.at, 'read', single ? 'exact' : 'one_of');
    for (const owner of [...owners, ...later]) steps.add(after(read.at), after(owner.at), 'update', 'one_of');
    for (const use of previousUses(unit, at, through ? stop - 1 : stop)) addUpdate(steps, use, read);
  }
  for (const loop of around) addUpdatesAround(steps, unit, loop);
}

/** What a use has changed, the next one sees, and hands on what it does not change itself. */
function addUpdate(steps: StepStore, use: Occurrence, { at, changes }: Occurrence): void {
  steps.add(after(use.at), at, 'update', 'one_of');
  if (changes?.move) return;
  if (changes && isEffective(changes)) steps.addLosing(after(use.at), after(at), 'update', changes.parts, 'one_of');
  else steps.add(after(use.at), after(at), 'update', 'one_of');
}

const none: ReadonlySet<number> = new Set();

/** Writes of objects that reach a read only through a use that takes a part of them away. */
const hidden = (owners: readonly Occurrence[], writes: readonly Occurrence[]): ReadonlySet<number> =>
  owners.length === writes.length
    ? none
    : new Set(owners.filter((owner) => !writes.includes(owner)).map(({ at }) => at));

/** What is known of the writes of a variable. */
interface Known {
  readonly unit: ReadonlySet<number>;
  /** Those of the unit in which it is declared. */
  readonly home: Home | null;
  /** Those that do not count. */
  readonly without: ReadonlySet<number>;
  /** Whether the read has what a write of the unit gives only when the unit runs again. */
  readonly isAgain: (write: number) => boolean;
}

function addReaching(steps: StepStore, read: number, reaching: ReachingWrites, known: Known): void {
  const { unit, home, without } = known;
  const isAway = home !== null && !home.places.has(read);
  for (const [write, certainty] of reaching.of(read)) {
    if (without.has(write)) continue;
    if (unit.has(write) && !(isAway && known.isAgain(write))) steps.add(write, read, 'read', certainty);
    // What a function inside writes is there for all who call the one around.
    else if (!home || home.places.has(write)) steps.add(write, read, 'capture', certainty);
    else steps.add(write, read, 'capture', certainty, stepEffect.share, home.factory);
  }
}

/** Whether a write is behind a read, and not in a loop with it. */
function isReadAgain(unit: readonly Occurrence[], write: number, read: Occurrence, loops: readonly Range[]): boolean {
  const position = unit.find(({ at, isWrite }) => at === write && isWrite)?.position ?? write;
  return position >= read.position && !loops.some((loop) => holds(loop, position) && holds(loop, read.position));
}

/**
 * The writes before a read, back to one that surely happens, or to a use `through` which a part of the value is lost; `stop`
 * is its place in the list, -1 without. The owners are also those before that use: they hold the same object.
 */
function before(unit: readonly Occurrence[], at: number, read: Occurrence) {
  const found = {
    writes: [] as Occurrence[],
    owners: [] as Occurrence[],
    stop: -1,
    through: null as Occurrence | null,
  };
  for (let place = at - 1; place >= 0 && found.owners.length < mostWrites; place--) {
    const other = unit[place] as Occurrence;
    if (!other.isWrite) {
      if (found.through || !isSeen(other, read.at)) continue;
      found.through = other;
      found.stop = place;
    } else if (other.position < read.position) {
      found.owners.push(other);
      if (!found.through) found.writes.push(other);
      if (!other.block || !holds(other.block, read.at)) continue;
      if (!found.through) found.stop = place;
      break;
    }
  }
  return found;
}

/** Whether what a use changes has surely happened at a place behind it. */
const isSeen = ({ changes }: Occurrence, place: number): boolean =>
  changes !== null && changes.block !== null && isEffective(changes) && holds(changes.block, place);

const isEffective = ({ move, parts }: Changed): boolean => move !== null || parts.length > 0;

/** Writes after a read that reach it in the next turn of a loop around both. */
function throughLoops(
  unit: readonly Occurrence[],
  at: number,
  read: Occurrence,
  stop: number,
  loops: readonly Range[],
): readonly Occurrence[] {
  if (loops.length === 0) return [];
  const found = new Set<Occurrence>();
  for (const loop of loops) {
    if (!holds(loop, read.at)) continue;
    const killed = stop >= 0 && holds(loop, (unit[stop] as Occurrence).position);
    if (killed) continue;
    for (const write of unit.slice(at).slice(0, mostWrites))
      if (write.isWrite && (write !== read || read.isBoth) && holds(loop, write.position)) found.add(write);
  }
  return [...found];
}

/** The use before, and those from which the way to it leads through a use that takes a part away and may not happen. */
function previousUses(unit: readonly Occurrence[], at: number, stop: number): readonly Occurrence[] {
  const uses: Occurrence[] = [];
  const read = (unit[at] as Occurrence).at;
  let isApart = true;
  for (let place = at - 1; place > stop && at - place < mostWrites; place--) {
    const use = unit[place] as Occurrence;
    if (use.isWrite) continue;
    if (isApart) uses.push(use);
    if (isSeen(use, read)) break;
    isApart = use.changes !== null && isEffective(use.changes);
  }
  return uses;
}

/** What the last use in a loop has changed, the first use of the next turn sees. */
function addUpdatesAround(steps: StepStore, unit: readonly Occurrence[], loop: Range): void {
  const uses = unit.filter(({ isWrite, position }) => !isWrite && holds(loop, position));
  const [first, last] = [uses[0], uses.at(-1)];
  if (!first || !last) return;
  steps.add(after(last.at), first.at, 'update', 'one_of');
  steps.add(after(last.at), after(first.at), 'update', 'one_of');
}

const writesIn = (units: Units): readonly (readonly [number, Occurrence])[] =>
  [...units].flatMap(([unit, all]) => all.filter(({ isWrite }) => isWrite).map((each) => [unit, each] as const));

/** Functions see the variables of the code around them. */
function addCaptures(steps: StepStore, units: Units, reaching: ReachingWrites): void {
  if (units.size < 2) return;
  const writes = writesIn(units).slice(0, mostWrites);
  const certainty = writes.length === 1 ? 'exact' : 'one_of';
  for (const [unit, all] of units)
    for (const read of all)
      if (!read.isWrite && !reaching.isKnown(read.at))
        for (const [from, write] of writes) if (from !== unit) steps.add(write.at, read.at, 'capture', certainty);
}

/** Reads of a variable elsewhere have what any of its writes gives. */
function addForeignReads(steps: StepStore, foreign: ForeignUses, occurrences: Occurrences): void {
  for (const [symbol, { reads, classReads }] of foreign.all()) {
    if (reads.length + classReads.length === 0) continue;
    const writes = writesIn(occurrences.of(symbol)).slice(0, mostWrites);
    for (const read of [...reads, ...classReads])
      for (const [, write] of writes) steps.add(write.at, read, 'capture', writes.length === 1 ? 'exact' : 'one_of');
  }
}
