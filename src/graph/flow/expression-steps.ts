import { factTables } from '../../model/tables/facts.ts';
import { addParts } from './add-parts.ts';
import { addSpreadPart, addWithout } from './add-spread-part.ts';
import { codesOf } from './codes-of.ts';
import type { FlowTables } from './flow-tables.ts';
import { goneThrough } from './gone-through.ts';
import { shiftedBy } from './moves.ts';
import type { ParameterKeys } from './parameter-keys.ts';
import { anyPart, eachPart, keyPart, partAt } from './parts.ts';
import { partsOf } from './parts-of.ts';
import { PlacePairs } from './place-pairs.ts';
import { after, aside, cell, nodeBehind } from './places.ts';
import { RowsBy } from './rows-by.ts';
import { type StepStore, stepEffect } from './step-store.ts';
import type { WrittenEntry } from './written-entries.ts';

const assignmentKind = codesOf(factTables.assignment.columns.kind);
const memberKind = codesOf(factTables.memberAccess.columns.kind);
const patternKind = codesOf(factTables.patternPart.columns.kind);
const resultKind = codesOf(factTables.result.columns.kind);

/** Steps inside expressions and from values to what they are given to. */
export function addExpressionSteps(
  steps: StepStore,
  tables: FlowTables,
  lengths: ReadonlyMap<number, number>,
  parameterKeys: ParameterKeys,
): void {
  const { passings } = tables;
  const [parts, wholes] = [passings.at('part'), passings.at()];
  const alternatives = new RowsBy(wholes);
  const taken = tables.patternParts.placesIn();
  // Which calls take the default of a parameter is another matter.
  const defaults = tables.parameters.placesIn('default');
  for (let row = 0; row < passings.rows; row++) {
    const [part, whole] = [parts[row] as number, wholes[row] as number];
    if (defaults.has(part)) continue;
    const isOneOf = taken.has(whole) || alternatives.first(whole) !== alternatives.last(whole);
    steps.add(part, whole, 'pass', isOneOf ? 'one_of' : 'exact');
    steps.add(after(whole), after(part), 'update', 'one_of');
  }
  const run = tables.targets.placesIn();
  addParts(steps, tables, { run, lengths });
  addRendered(steps, tables);
  addEntries(steps, tables, parameterKeys);
  const keyOf = partsOf(tables.keyedElements, tables);
  const [keyed, makers] = [tables.keyedElements.at('value'), tables.keyedElements.at('owner')];
  const keys = tables.keyedElements.at('key');
  for (const [row, value] of keyed.entries()) {
    const maker = makers[row] as number;
    steps.add(value, maker, 'store', 'exact', stepEffect.store, keyOf(row));
    steps.add(keys[row] as number, maker, 'store', 'exact', stepEffect.store, keyPart);
  }
  addMembers(steps, tables, lengths, parameterKeys);
  addAssignments(steps, tables);
  addPatternParts(steps, tables);
}

/** Entries of objects that are written out; what is spread behind one may replace it, and one behind what is spread replaces a part of it. */
function addEntries(steps: StepStore, { properties, spreadEntries }: FlowTables, keys: ParameterKeys): void {
  const [values, owners, tokens] = [properties.at('value'), properties.at('owner'), properties.numbers('token')];
  const names = properties.at('name');
  const [spread, literals] = [spreadEntries.at(), spreadEntries.at('whole')];
  const byLiteral = new RowsBy(literals);
  const byOwner = new RowsBy(owners);
  for (let row = 0; row < properties.rows; row++) {
    const [value, owner] = [values[row] as number, owners[row] as number];
    const isReplaced = byLiteral.all(owner).some((each) => (spread[each] as number) > value);
    const [token, certainty] = [tokens[row] as number, isReplaced ? 'one_of' : 'exact'] as const;
    const key = nodeBehind(names[row] as number);
    steps.add(value, owner, 'store', certainty, stepEffect.store, token >= 0 ? token : keys.partOf(key));
    if (token < 0) steps.add(key, owner, 'store', certainty, stepEffect.store, keyPart);
  }
  for (let row = 0; row < spreadEntries.rows; row++) {
    const [given, literal] = [spread[row] as number, literals[row] as number];
    const replacing = byOwner
      .all(literal)
      .filter((each) => (values[each] as number) > given && (tokens[each] as number) >= 0);
    const at = addWithout(
      steps,
      nodeBehind(given),
      replacing.map((each): WrittenEntry => [names[each] as number, tokens[each] as number]),
    );
    steps.add(at, literal, 'pass', 'one_of');
  }
}

/** Texts that are made of collections hold what these hold. */
function addRendered(steps: StepStore, { rendered: table, textMembers: members }: FlowTables): void {
  const [parts, wholes, isAny] = [table.at(), table.at('whole'), table.numbers('isAny')];
  const files = table.numbers('file');
  const named = new PlacePairs(members.numbers('file'), members.numbers('token'));
  for (const [row, part] of parts.entries()) {
    const whole = wholes[row] as number;
    steps.add(part, cell(part), 'load', 'exact', stepEffect.load, isAny[row] === 1 ? anyPart : eachPart);
    steps.add(cell(part), whole, 'operand');
    for (const member of named.all(files[row] as number)) {
      steps.add(part, aside(part), 'load', 'exact', stepEffect.load, member);
      steps.add(aside(part), cell(part), 'load', 'exact', stepEffect.load, anyPart);
      steps.add(aside(part), whole, 'operand');
    }
  }
}

/** Accesses of which it is known that they run a getter or setter, which alone says what is read or written. */
function runMembers({ accessorObjects: table }: FlowTables): ReadonlySet<number> {
  const [accesses, classes] = [table.at(), table.at('target_node', 'target_file')];
  const isInstance = table.numbers('isInstance');
  const objects = new RowsBy(accesses);
  const run = new Set<number>();
  for (const access of accesses) {
    const all = objects.all(access);
    const [first] = all;
    if (all.every((row) => isInstance[row] === 1 && classes[row] === classes[first as number])) run.add(access);
  }
  return run;
}

/** Reading a member takes a part out of the object; what is written into it is afterwards a part of the object. */
function addMembers(
  steps: StepStore,
  tables: FlowTables,
  lengths: ReadonlyMap<number, number>,
  parameterKeys: ParameterKeys,
): void {
  const { members } = tables;
  const run = runMembers(tables);
  const wholes = tables.allMembers.placesIn();
  const sizes = tables.sizeMembers.placesIn();
  const namedOf = partsOf(members, tables);
  const fromEnd = new PlacePairs(tables.negativeKeys.at(), tables.negativeKeys.numbers('token'));
  const kinds = members.numbers('kind');
  const partOf = (row: number): number => {
    const part = namedOf(row);
    const back = tables.digits.get(fromEnd.get(keys[row] as number) ?? -1);
    const length = part === anyPart && back !== undefined ? lengths.get(objects[row] as number) : undefined;
    return length !== undefined && back !== undefined && back <= length ? partAt(length - back) : part;
  };
  const [accesses, objects, keys] = [members.at(), members.at('object'), members.at('name')];
  const written = tables.assignments.placesIn('target');
  for (let row = 0; row < members.rows; row++) {
    const [access, object] = [accesses[row] as number, objects[row] as number];
    const part = partOf(row);
    if (run.has(access)) continue;
    if (wholes.has(access)) {
      steps.add(object, access, 'pass');
      steps.add(after(access), after(object), 'update', 'one_of');
      continue;
    }
    if (kinds[row] === memberKind.slice && written.has(access)) {
      steps.addMoving(after(access), after(object), 'store', shiftedBy(null));
      continue;
    }
    const certainty = part === anyPart ? 'heuristic' : 'exact';
    if (part === anyPart && written.has(access))
      steps.add(keys[row] as number, after(object), 'store', 'exact', stepEffect.store, keyPart);
    const named = part === anyPart ? parameterKeys.partOf(keys[row] as number) : part;
    const whole = sizes.has(access) ? namedParts(steps, object, access) : object;
    steps.add(whole, access, 'load', certainty, stepEffect.load, named);
    steps.add(after(access), after(object), 'store', certainty, stepEffect.store, named);
  }
}

/** Where the named parts of an object get, and not its elements or what is known of it as a whole. */
function namedParts(steps: StepStore, object: number, access: number): number {
  steps.addMoving(object, aside(access), 'pass', { kind: 'named' });
  return aside(access);
}

/** What a target is given: the value, a part of it (`load`), or something that is made of it (`operand`). */
function give(steps: StepStore, members: RowsBy, value: number, target: number, kind: 'assign' | 'operand' | number) {
  const isMember = members.has(target);
  const into = isMember ? after(target) : target;
  if (typeof kind === 'number') steps.add(value, into, 'load', 'exact', stepEffect.load, kind);
  else {
    steps.add(value, into, kind);
    if (kind === 'operand') addSpreadPart(steps, value, value, into);
    if (kind === 'assign' && !isMember) steps.add(after(target), after(value), 'update', 'one_of');
  }
}

function addAssignments(steps: StepStore, tables: FlowTables): void {
  const { assignments } = tables;
  const entered = enteredOf(tables);
  const generated = generatedOf(tables);
  const keyLoops = tables.keyLoops.placesIn();
  const throughOf = goneThrough(tables);
  const items = new PlacePairs(tables.iterationItems.at(), tables.iterationItems.numbers('token'));
  const patterns = tables.patternParts.placesIn('pattern');
  const members = new RowsBy(tables.members.at());
  const kinds = assignments.numbers('kind');
  const [nodes, values, targets] = [assignments.at(), assignments.at('value'), assignments.at('target')];
  for (let row = 0; row < assignments.rows; row++) {
    const [node, value, target, kind] = [
      nodes[row] as number,
      values[row] as number,
      targets[row] as number,
      kinds[row],
    ];
    if (value < 0) continue;
    if (kind !== assignmentKind.iteration) steps.add(after(node), after(target), 'update', 'one_of');
    const isResource = kind === assignmentKind.resource;
    if (isResource && entered.has(node)) give(steps, members, node, target, 'assign');
    else if (kind === assignmentKind.iteration && entered.has(node)) {
      give(steps, members, node, target, anyPart);
      give(steps, members, cell(node), target, items.get(node) ?? 'assign');
    } else if (kind === assignmentKind.iteration)
      give(steps, members, value, target, keyLoops.has(node) ? keyPart : throughOf(value));
    else if (isResource && generated.has(value)) give(steps, members, value, target, anyPart);
    else give(steps, members, value, target, kind === assignmentKind.augmented ? 'operand' : 'assign');
    if (kind !== assignmentKind.iteration && !isResource && patterns.has(target) && entered.has(node))
      addUnpacked(steps, node, target, items.get(node));
  }
}

/** A pattern takes apart what an iterator hands out, as it is or as a part (`item`): a collection of its own. */
function addUnpacked(steps: StepStore, node: number, pattern: number, item: number | undefined): void {
  steps.add(node, pattern, 'pass', 'one_of');
  const each = item === undefined ? cell(node) : aside(node);
  if (item !== undefined) steps.add(cell(node), each, 'load', 'one_of', stepEffect.load, item);
  steps.add(each, pattern, 'store', 'one_of', stepEffect.store, anyPart);
}

/** Places at which the language calls something whose result is the value. */
function enteredOf({ targets }: FlowTables): ReadonlySet<number> {
  const [places, steps] = [targets.at(), targets.numbers('step')];
  return new Set(places.filter((_, row) => (steps[row] as number) > 0));
}

/** Calls of generators: a resource that is made of one gives what it hands out. */
function generatedOf({ results, targets }: FlowTables): ReadonlySet<number> {
  const [callables, kinds] = [results.at('callable'), results.numbers('kind')];
  const generators = new Set(callables.filter((_, row) => kinds[row] === resultKind.yield));
  const called = targets.at('target_node', 'target_file');
  return new Set(targets.at().filter((_, row) => generators.has(called[row] as number)));
}

function addPatternParts(steps: StepStore, tables: FlowTables): void {
  const { patternParts, members: accesses } = tables;
  const throughOf = goneThrough(tables);
  const isApart = (place: number) => throughOf(place) === eachPart;
  const members = new RowsBy(accesses.at());
  const [targets, patterns] = [patternParts.at(), patternParts.at('pattern')];
  const [kinds, tokens] = [patternParts.numbers('kind'), patternParts.numbers('token')];
  const positions = patternParts.numbers('position');
  const isNamed = (row: number) => (tokens[row] as number) >= 0;
  const isRest = (row: number) => kinds[row] === patternKind.rest;
  const listed = new RowsBy(patterns, (row) => !isRest(row) && !isNamed(row));
  // Some languages count what holds the name of the rest as an element of its own, in which the name is the first.
  const before = (row: number): number => {
    const isBefore = (each: number) => (targets[each] as number) < (targets[row] as number);
    const count = listed.all(patterns[row] as number).filter(isBefore).length;
    return count === (positions[row] as number) ? count : count - 1;
  };
  const named = new RowsBy(patterns, (row) => !isRest(row) && isNamed(row));
  for (let row = 0; row < patternParts.rows; row++) {
    const [pattern, target] = [patterns[row] as number, targets[row] as number];
    if (!isRest(row)) {
      const part = isNamed(row) ? (tokens[row] as number) : partAt(positions[row] as number);
      give(steps, members, pattern, target, part);
    } else if (listed.has(pattern))
      steps.addMoving(pattern, target, 'store', {
        kind: 'gather',
        by: -before(row),
        isApart: isApart(pattern),
      });
    else {
      const taken = named.all(pattern).map((each): WrittenEntry => [targets[each] as number, tokens[each] as number]);
      addRemaining(steps, pattern, target, taken);
    }
  }
}

/** What remains of a thing has all its parts but those that were taken: each of them is lost on the way. */
function addRemaining(steps: StepStore, pattern: number, target: number, taken: readonly WrittenEntry[]): void {
  const at = addWithout(steps, pattern, taken);
  steps.add(at, target, 'pass', taken.length > 0 ? 'exact' : 'heuristic');
}
