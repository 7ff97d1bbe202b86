import { factTables } from '../../model/tables/facts.ts';
import { codesOf } from './codes-of.ts';
import type { CollectionChange } from './element-changes.ts';
import { partUse } from './expression-relations.ts';
import type { FlowTables } from './flow-tables.ts';
import { Loops } from './loops.ts';
import type { Occurrence, Units } from './occurrences.ts';
import { PlacePairs } from './place-pairs.ts';
import { nodeBehind } from './places.ts';
import { holds, type Range } from './range.ts';

const assignmentKind = codesOf(factTables.assignment.columns.kind);

/**
 * How many elements lists have that are written out, and those that variables of `all` hold where they are used: what they were written out with, and what has been done
 * to them since, as far as all of it surely has happened, once, and nobody else may have changed them.
 */
export function listLengths(
  tables: FlowTables,
  changes: ReadonlyMap<number, CollectionChange>,
  all: Iterable<Units>,
): ReadonlyMap<number, number> {
  const written = writtenLengths(tables);
  const harmless = harmlessUses(tables);
  const loops = new Loops(tables);
  const lengths = new Map(literalLengths(tables));
  for (const units of all) {
    const [unit] = units.values();
    if (units.size > 1 || !unit) continue;
    addLengths(unitOf(unit), { written, harmless, changes, loops: loops.inFileOf(unit[0]?.at ?? -1) }, lengths);
  }
  return lengths;
}

interface Known {
  readonly written: ReadonlyMap<number, number>;
  readonly harmless: ReadonlySet<number>;
  readonly loops: readonly Range[];
  readonly changes: ReadonlyMap<number, CollectionChange>;
}

function unitOf(all: readonly Occurrence[]): readonly Occurrence[] {
  const places = new Map<number, Occurrence>();
  for (const each of all) if (each.isWrite || !places.has(each.at)) places.set(each.at, each);
  return [...places.values()].sort((left, right) => left.position - right.position || left.at - right.at);
}

/** Goes along the uses with the length, and the block in which it is known. */
function addLengths(unit: readonly Occurrence[], known: Known, lengths: Map<number, number>): void {
  let length: number | null = null;
  let block: Range | null = null;
  for (const each of unit) {
    if (each.isWrite) {
      length = each.isBoth ? null : (known.written.get(each.at) ?? null);
      block = each.block;
      if (block && isRepeated(unit, each, known)) length = null;
      continue;
    }
    const isThere = length !== null && block !== null && holds(block, each.at);
    if (isThere) lengths.set(each.at, length as number);
    if (known.harmless.has(each.at)) continue;
    const change = known.changes.get(each.at);
    const isSure = change?.block && block && holds(block, each.at) && change.block.first === block.first;
    length =
      isThere && isSure && change && change.added !== null && change.removed !== null
        ? Math.max(0, (length as number) + change.added - change.removed)
        : null;
  }
}

/** Whether a loop around uses, and not around the write, may change the collection more than once. */
function isRepeated(unit: readonly Occurrence[], write: Occurrence, { changes, harmless, loops }: Known): boolean {
  const changing = unit.filter(({ at, isWrite }) => !isWrite && (changes.has(at) || !harmless.has(at)));
  return loops.some((loop) => !holds(loop, write.at) && changing.some(({ at }) => holds(loop, at)));
}

/** By target: how many elements are written out that it is given. */
function writtenLengths(tables: FlowTables): ReadonlyMap<number, number> {
  const counts = literalLengths(tables);
  const { assignments } = tables;
  const [kinds, values] = [assignments.numbers('kind'), assignments.at('value')];
  const written = new Map<number, number>();
  for (const [row, target] of assignments.at('target').entries()) {
    const count = kinds[row] === assignmentKind.plain ? counts.get(values[row] as number) : undefined;
    if (count !== undefined) written.set(target, count);
  }
  return written;
}

/** How many elements lists have that are written out without anything that is spread. */
function literalLengths({ listLiterals, operations }: FlowTables): ReadonlyMap<number, number> {
  const counts = new Map([...listLiterals.at()].map((list) => [list, 0]));
  const [uses, spreads] = [operations.numbers('use'), operations.numbers('isSpread')];
  for (const [row, whole] of operations.at('whole').entries()) {
    const count = uses[row] === partUse.element ? counts.get(whole) : undefined;
    if (count === undefined) continue;
    if (spreads[row] === 1) counts.delete(whole);
    else counts.set(whole, count + 1);
  }
  return counts;
}

/** Uses at which the number of elements says where others stand. */
export function* measuredUses({ members, negativeKeys, operations }: FlowTables): Generator<number> {
  const keys = negativeKeys.placesIn();
  const objects = members.at('object');
  for (const [row, key] of members.at('name').entries()) if (keys.has(key)) yield objects[row] as number;
  const [uses, spreads] = [operations.numbers('use'), operations.numbers('isSpread')];
  for (const [row, part] of operations.at().entries())
    if (spreads[row] === 1) yield nodeBehind(part);
    else if (uses[row] === partUse.combined) yield part;
}

/** Uses that leave the number of elements as it is: accesses that call nothing, and loops through them. */
function harmlessUses({ assignments, calls, deletedMembers, members, operations }: FlowTables): ReadonlySet<number> {
  const callees = calls.placesIn('callee');
  const deleted = deletedMembers.placesIn();
  const targets = assignments.placesIn('target');
  const objects = new PlacePairs(members.at(), members.at('object'));
  const harmless = new Set<number>();
  for (const access of members.at()) {
    const object = objects.get(access);
    if (object === undefined || callees.has(access) || deleted.has(access) || targets.has(access)) continue;
    harmless.add(object);
  }
  const [kinds, values] = [assignments.numbers('kind'), assignments.at('value')];
  for (const [row, value] of values.entries()) if (kinds[row] === assignmentKind.iteration) harmless.add(value);
  const [uses, spreads] = [operations.numbers('use'), operations.numbers('isSpread')];
  for (const [row, part] of operations.at().entries()) {
    if (spreads[row] === 1) harmless.add(nodeBehind(part));
    if (uses[row] === partUse.combined) harmless.add(part);
  }
  return harmless;
}
