import type { Certainty } from '../../protocol/graph-view.ts';
import { partOf } from './expression-steps.ts';
import { type FlowRow, type FlowRows, numberOf } from './flow-rows.ts';
import { after, anyPart, cell, fileOf, nodeOf, place, type StepStore, stepEffect } from './step-store.ts';

/** A place where a variable is written or read. */
interface Occurrence {
  readonly at: number;
  readonly isWrite: boolean;
  /** A write that also reads. */
  readonly isBoth: boolean;
  /** Node after which a write has happened. */
  readonly position: number;
  /** Block in which everything after the write sees it; null when it may not happen. */
  readonly block: Range | null;
  /** For the use of an object: the part of it that surely gets a new value, and the block that sees it. */
  readonly clears: Cleared | null;
}

interface Cleared {
  readonly part: number;
  readonly block: Range;
}

interface Range {
  readonly first: number;
  readonly last: number;
}

interface Written {
  readonly position: number;
  readonly block: Range | null;
  readonly isBoth: boolean;
}

/**
 * Steps from writes of variables to reads of them, by what the flow of control lets through. Where that is not known, a write
 * reaches the reads that follow it, and in loops those before it, unless another write that surely happens comes between;
 * between units every write then reaches every read.
 */
export function addVariableSteps(steps: StepStore, rows: FlowRows): void {
  const written = writesOf(rows);
  const cleared = clearedOf(rows, written);
  const loops = loopsOf(rows);
  const reaching = reachingOf(rows);
  const symbols = new Map<number, Map<number, Occurrence[]>>();
  for (const row of rows.occurrences) {
    const symbol = place(numberOf(row, 'file'), numberOf(row, 'symbol'));
    const units = symbols.get(symbol) ?? new Map<number, Occurrence[]>();
    symbols.set(symbol, units);
    const unit = units.get(numberOf(row, 'hoist')) ?? [];
    units.set(numberOf(row, 'hoist'), unit);
    unit.push(occurrenceOf(row, written, cleared));
  }
  for (const [symbol, units] of symbols) {
    for (const unit of units.values()) addUnit(steps, once(unit), loops.get(fileOf(symbol)) ?? [], reaching);
    addCaptures(steps, units, reaching);
  }
  addForeignReads(steps, rows, symbols);
  for (const row of rows.receivers) {
    if (row.kind === 'definition') continue;
    const use = place(numberOf(row, 'file'), numberOf(row, 'node'));
    const instances = cell(place(numberOf(row, 'target_file'), numberOf(row, 'target_node')));
    steps.add(after(use), instances, 'instance', 'heuristic');
    steps.add(instances, use, 'instance', 'heuristic');
  }
}

function occurrenceOf(
  row: FlowRow,
  written: ReadonlyMap<number, Written>,
  cleared: ReadonlyMap<number, Cleared>,
): Occurrence {
  const at = place(numberOf(row, 'file'), numberOf(row, 'node'));
  const write = written.get(at);
  const isWrite = write !== undefined || !['read', 'call', 'delete', 'type'].includes(String(row.role));
  return {
    at,
    isWrite,
    isBoth: isWrite && (write?.isBoth ?? false),
    position: isWrite ? (write?.position ?? nodeOf(at)) : nodeOf(at),
    block: isWrite ? (write?.block ?? null) : null,
    clears: cleared.get(at) ?? null,
  };
}

/** One occurrence for each place, in order. */
function once(unit: readonly Occurrence[]): readonly Occurrence[] {
  const places = new Map<number, Occurrence>();
  for (const each of unit) if (each.isWrite || !places.has(each.at)) places.set(each.at, each);
  return [...places.values()].sort((left, right) => left.position - right.position || left.at - right.at);
}

/** When and where the targets of assignments, also those inside patterns, are written. */
function writesOf(rows: FlowRows): ReadonlyMap<number, Written> {
  const written = new Map<number, Written>();
  for (const row of rows.assignments) {
    const isPlain = row.kind === 'plain' || row.kind === 'augmented';
    written.set(place(numberOf(row, 'file'), numberOf(row, 'target')), {
      position: numberOf(row, isPlain ? 'last' : 'target'),
      block: numberOf(row, 'block') < 0 ? null : { first: numberOf(row, 'block'), last: numberOf(row, 'block_last') },
      isBoth: row.kind === 'augmented',
    });
  }
  const parts = new Map(rows.patternParts.map((row) => [place(numberOf(row, 'file'), numberOf(row, 'node')), row]));
  for (const [part, row] of parts) {
    let [around, steps] = [place(numberOf(row, 'file'), numberOf(row, 'pattern')), 0];
    while (!written.has(around) && steps++ < 20) {
      const outer = parts.get(around);
      if (!outer) break;
      around = place(numberOf(outer, 'file'), numberOf(outer, 'pattern'));
    }
    const whole = written.get(around);
    if (whole) written.set(part, whole);
  }
  return written;
}

/** Objects of members that are given a new value. */
function clearedOf(rows: FlowRows, written: ReadonlyMap<number, Written>): ReadonlyMap<number, Cleared> {
  const cleared = new Map<number, Cleared>();
  for (const row of rows.members) {
    const write = written.get(place(numberOf(row, 'file'), numberOf(row, 'node')));
    if (!write?.block || write.isBoth || partOf(row) === anyPart) continue;
    cleared.set(place(numberOf(row, 'file'), numberOf(row, 'object')), { part: partOf(row), block: write.block });
  }
  return cleared;
}

function loopsOf(rows: FlowRows): ReadonlyMap<number, readonly Range[]> {
  const loops = new Map<number, Range[]>();
  for (const row of rows.loops) {
    const file = numberOf(row, 'file');
    const ranges = loops.get(file) ?? [];
    loops.set(file, ranges);
    ranges.push({ first: numberOf(row, 'node'), last: numberOf(row, 'last') });
  }
  return loops;
}

interface Reaching {
  readonly write: number;
  readonly certainty: Certainty;
}

/** The writes that reach a read, for all reads of which that is known. */
type ReachingWrites = ReadonlyMap<number, readonly Reaching[]>;

function reachingOf(rows: FlowRows): ReachingWrites {
  const reaching = new Map<number, Reaching[]>();
  for (const row of rows.unreached) reaching.set(place(numberOf(row, 'file'), numberOf(row, 'node')), []);
  for (const row of rows.reaching) {
    const file = numberOf(row, 'file');
    const use = place(file, numberOf(row, 'use'));
    const write = { write: place(file, numberOf(row, 'definition')), certainty: row.certainty as Certainty };
    const known = reaching.get(use);
    if (known) known.push(write);
    else reaching.set(use, [write]);
  }
  return reaching;
}

const holds = ({ first, last }: Range, position: number): boolean => first <= position && position <= last;

/** Most writes that are looked at for one read. */
const mostWrites = 200;

function addUnit(
  steps: StepStore,
  unit: readonly Occurrence[],
  loops: readonly Range[],
  reaching: ReachingWrites,
): void {
  const places = new Set(unit.map(({ at }) => at));
  const single = unit.filter(({ isWrite }) => isWrite).length === 1;
  const around = unit.length < 2 ? [] : loops.filter((loop) => unit.some(({ position }) => holds(loop, position)));
  for (const [at, read] of unit.entries()) {
    if (read.isWrite && !read.isBoth) continue;
    const { writes, owners, stop, through } = before(unit, at, read);
    if (through?.clears) steps.add(through.at, read.at, 'read', 'one_of', stepEffect.except, through.clears.part);
    const later = throughLoops(unit, at, read, stop, around);
    const known = reaching.get(read.at);
    if (known) addReaching(steps, read.at, known, places, hidden(owners, writes));
    else for (const write of [...writes, ...later]) steps.add(write.at, read.at, 'read', single ? 'exact' : 'one_of');
    for (const owner of [...owners, ...later]) steps.add(after(read.at), after(owner.at), 'update', 'one_of');
    for (const use of previousUses(unit, at, through ? stop - 1 : stop)) {
      steps.add(after(use.at), read.at, 'update', 'one_of');
      if (read.clears)
        steps.add(after(use.at), after(read.at), 'update', 'one_of', stepEffect.except, read.clears.part);
      else steps.add(after(use.at), after(read.at), 'update', 'one_of');
    }
  }
  for (const loop of around) addUpdatesAround(steps, unit, loop);
}

/** Writes of objects that reach a read only through a use that takes a part of them away. */
const hidden = (owners: readonly Occurrence[], writes: readonly Occurrence[]): ReadonlySet<number> =>
  new Set(owners.filter((owner) => !writes.includes(owner)).map(({ at }) => at));

function addReaching(
  steps: StepStore,
  read: number,
  known: readonly Reaching[],
  unit: ReadonlySet<number>,
  without: ReadonlySet<number>,
): void {
  for (const { write, certainty } of known)
    if (!without.has(write)) steps.add(write, read, unit.has(write) ? 'read' : 'capture', certainty);
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
      if (found.through || !other.clears || !holds(other.clears.block, nodeOf(read.at))) continue;
      found.through = other;
      found.stop = place;
    } else if (other.position < read.position) {
      found.owners.push(other);
      if (!found.through) found.writes.push(other);
      if (!other.block || !holds(other.block, nodeOf(read.at))) continue;
      if (!found.through) found.stop = place;
      break;
    }
  }
  return found;
}

/** Writes after a read that reach it in the next turn of a loop around both. */
function throughLoops(
  unit: readonly Occurrence[],
  at: number,
  read: Occurrence,
  stop: number,
  loops: readonly Range[],
): readonly Occurrence[] {
  const found = new Set<Occurrence>();
  for (const loop of loops) {
    if (!holds(loop, nodeOf(read.at))) continue;
    const killed = stop >= 0 && holds(loop, (unit[stop] as Occurrence).position);
    if (killed) continue;
    for (const write of unit.slice(at).slice(0, mostWrites))
      if (write.isWrite && (write !== read || read.isBoth) && holds(loop, write.position)) found.add(write);
  }
  return [...found];
}

/** The use before, and those before it as long as they may not happen. */
function previousUses(unit: readonly Occurrence[], at: number, stop: number): readonly Occurrence[] {
  const uses: Occurrence[] = [];
  const read = nodeOf((unit[at] as Occurrence).at);
  for (let place = at - 1; place > stop && uses.length < mostWrites; place--) {
    const use = unit[place] as Occurrence;
    if (use.isWrite) continue;
    uses.push(use);
    if (!use.clears || holds(use.clears.block, read)) break;
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

type Units = ReadonlyMap<number, readonly Occurrence[]>;

const writesIn = (units: Units): readonly (readonly [number, Occurrence])[] =>
  [...units].flatMap(([unit, all]) => all.filter(({ isWrite }) => isWrite).map((each) => [unit, each] as const));

/** Functions see the variables of the code around them. */
function addCaptures(steps: StepStore, units: Units, reaching: ReachingWrites): void {
  if (units.size < 2) return;
  const writes = writesIn(units).slice(0, mostWrites);
  const certainty = writes.length === 1 ? 'exact' : 'one_of';
  for (const [unit, all] of units)
    for (const read of all)
      if (!read.isWrite && !reaching.has(read.at))
        for (const [from, write] of writes) if (from !== unit) steps.add(write.at, read.at, 'capture', certainty);
}

/** Imported variables, and variables read as members of their module or class. */
function addForeignReads(steps: StepStore, rows: FlowRows, symbols: ReadonlyMap<number, Units>): void {
  const give = (row: FlowRow, reads: readonly number[]) => {
    const units = symbols.get(place(numberOf(row, 'target_file'), numberOf(row, 'target_node')));
    if (!units) return;
    const writes = writesIn(units).slice(0, mostWrites);
    for (const read of reads)
      for (const [, write] of writes) steps.add(write.at, read, 'capture', writes.length === 1 ? 'exact' : 'one_of');
  };
  for (const row of rows.imports) {
    const units = symbols.get(place(numberOf(row, 'file'), numberOf(row, 'symbol'))) ?? new Map();
    give(
      row,
      [...units.values()].flat().flatMap(({ at, isWrite }: Occurrence) => (isWrite ? [] : [at])),
    );
  }
  for (const row of rows.memberVariables) give(row, [place(numberOf(row, 'file'), numberOf(row, 'node'))]);
}
