import { type FlowRow, type FlowRows, numberOf } from './flow-rows.ts';
import { after, anyPart, aside, partAt, place, type StepStore, stepEffect } from './step-store.ts';

/** The part a member access takes. */
export function partOf(row: FlowRows['members'][number]): number {
  if (row.number !== null && /^\d+$/.test(String(row.number))) return partAt(Number(row.number));
  return numberOf(row, 'token') >= 0 ? numberOf(row, 'token') : anyPart;
}

/** Steps inside expressions and from values to what they are given to. */
export function addExpressionSteps(steps: StepStore, rows: FlowRows): void {
  for (const row of rows.passings) {
    const file = numberOf(row, 'file');
    const [part, whole] = [place(file, numberOf(row, 'part')), place(file, numberOf(row, 'node'))];
    steps.add(part, whole, 'pass');
    steps.add(after(whole), after(part), 'update', 'one_of');
  }
  for (const row of [...rows.operations, ...rows.elements]) addPart(steps, row);
  for (const row of rows.properties) {
    const file = numberOf(row, 'file');
    const [value, owner] = [place(file, numberOf(row, 'value')), place(file, numberOf(row, 'owner'))];
    steps.add(value, owner, 'store', 'exact', stepEffect.store, numberOf(row, 'token'));
  }
  for (const row of rows.spreadEntries) {
    const file = numberOf(row, 'file');
    steps.add(place(file, numberOf(row, 'node') + 1), place(file, numberOf(row, 'whole')), 'pass', 'one_of');
  }
  const run = runMembers(rows);
  for (const row of rows.members)
    if (!run.has(place(numberOf(row, 'file'), numberOf(row, 'node')))) addMember(steps, row);
  addAssignments(steps, rows);
}

function addPart(steps: StepStore, row: FlowRows['operations'][number]): void {
  const file = numberOf(row, 'file');
  const [part, whole] = [place(file, numberOf(row, 'node')), place(file, numberOf(row, 'whole'))];
  if (row.kind === 'operand') steps.add(part, whole, 'operand');
  else if (row.kind === 'first') {
    if (numberOf(row, 'position') === 0) steps.add(part, whole, 'pass');
  } else if (row.kind === 'last') {
    if (numberOf(row, 'position') > 0) steps.add(part, whole, 'pass');
  } else if (row.kind === 'each') {
    if (numberOf(row, 'position') === 0) steps.add(part, whole, 'store', 'exact', stepEffect.store, anyPart);
  } else if (row.spread !== null) addSpreadPart(steps, place(file, numberOf(row, 'node') + 1), part, whole);
  else steps.add(part, whole, 'store', 'exact', stepEffect.store, partAt(numberOf(row, 'position')));
}

/** The elements of what is spread become elements of the whole, at places nobody knows. */
function addSpreadPart(steps: StepStore, inner: number, part: number, whole: number): void {
  steps.add(inner, aside(part), 'load', 'exact', stepEffect.load, anyPart);
  steps.add(aside(part), whole, 'store', 'exact', stepEffect.store, anyPart);
}

/** Accesses of which it is known that they run a getter or setter, which alone says what is read or written. */
function runMembers(rows: FlowRows): ReadonlySet<number> {
  const objects = new Map<number, FlowRow[]>();
  for (const row of rows.accessorObjects) {
    const access = place(numberOf(row, 'file'), numberOf(row, 'node'));
    objects.set(access, [...(objects.get(access) ?? []), row]);
  }
  const isInstance = ({ kind }: FlowRow) => kind === 'instance' || kind === 'exact_instance';
  const classes = (all: readonly FlowRow[]) =>
    new Set(all.map((row) => place(numberOf(row, 'target_file'), numberOf(row, 'target_node'))));
  return new Set(
    [...objects].flatMap(([access, all]) => (all.every(isInstance) && classes(all).size === 1 ? [access] : [])),
  );
}

/** Reading a member takes a part out of the object; what is written into it is afterwards a part of the object. */
function addMember(steps: StepStore, row: FlowRows['members'][number]): void {
  const file = numberOf(row, 'file');
  const [access, object] = [place(file, numberOf(row, 'node')), place(file, numberOf(row, 'object'))];
  const certainty = partOf(row) === anyPart ? 'heuristic' : 'exact';
  steps.add(object, access, 'load', certainty, stepEffect.load, partOf(row));
  steps.add(after(access), after(object), 'store', certainty, stepEffect.store, partOf(row));
}

function addAssignments(steps: StepStore, rows: FlowRows): void {
  const entered = new Set(
    rows.targets.flatMap((row) =>
      numberOf(row, 'step') > 0 ? [place(numberOf(row, 'file'), numberOf(row, 'node'))] : [],
    ),
  );
  const generators = new Set(
    rows.results.flatMap((row) =>
      row.kind === 'yield' ? [place(numberOf(row, 'file'), numberOf(row, 'callable'))] : [],
    ),
  );
  /** Calls of generators: a resource that is made of one gives what it hands out. */
  const generated = new Set(
    rows.targets.flatMap((row) =>
      generators.has(place(numberOf(row, 'target_file'), numberOf(row, 'target_node')))
        ? [place(numberOf(row, 'file'), numberOf(row, 'node'))]
        : [],
    ),
  );
  const members = new Set(rows.members.map((row) => place(numberOf(row, 'file'), numberOf(row, 'node'))));
  const give = (value: number, target: number, load: number | null, kind: 'assign' | 'operand') => {
    const into = members.has(target) ? after(target) : target;
    if (load !== null) steps.add(value, into, 'load', 'exact', stepEffect.load, load);
    else {
      steps.add(value, into, kind);
      if (kind === 'assign' && !members.has(target)) steps.add(after(target), after(value), 'update', 'one_of');
    }
  };
  for (const row of rows.assignments) {
    if (numberOf(row, 'value') < 0) continue;
    const file = numberOf(row, 'file');
    const [value, target] = [place(file, numberOf(row, 'value')), place(file, numberOf(row, 'target'))];
    if (row.kind === 'resource' && entered.has(place(file, numberOf(row, 'node'))))
      give(place(file, numberOf(row, 'node')), target, null, 'assign');
    else if (row.kind === 'iteration' || (row.kind === 'resource' && generated.has(value)))
      give(value, target, anyPart, 'assign');
    else if (row.kind === 'augmented') give(value, target, null, 'operand');
    else give(value, target, null, 'assign');
  }
  const listed = new Set(
    rows.patternParts.flatMap((row) =>
      row.kind !== 'rest' && numberOf(row, 'token') < 0 ? [place(numberOf(row, 'file'), numberOf(row, 'pattern'))] : [],
    ),
  );
  const named = namedParts(rows);
  for (const row of rows.patternParts) {
    const file = numberOf(row, 'file');
    const part = numberOf(row, 'token') >= 0 ? numberOf(row, 'token') : partAt(numberOf(row, 'position'));
    const pattern = place(file, numberOf(row, 'pattern'));
    const target = place(file, numberOf(row, 'node'));
    if (row.kind === 'rest') {
      if (listed.has(pattern)) addSpreadPart(steps, pattern, target, target);
      else addRemaining(steps, pattern, target, named.get(pattern) ?? []);
    } else give(pattern, target, part, 'assign');
  }
}

/** By pattern: the parts that are taken out of it by their names. */
function namedParts(rows: FlowRows): ReadonlyMap<number, readonly FlowRow[]> {
  const parts = new Map<number, FlowRow[]>();
  for (const row of rows.patternParts) {
    if (row.kind === 'rest' || numberOf(row, 'token') < 0) continue;
    const pattern = place(numberOf(row, 'file'), numberOf(row, 'pattern'));
    parts.set(pattern, [...(parts.get(pattern) ?? []), row]);
  }
  return parts;
}

/** What remains of a thing has all its parts but those that were taken: each of them is lost on the way. */
function addRemaining(steps: StepStore, pattern: number, target: number, taken: readonly FlowRow[]): void {
  let at = pattern;
  for (const row of taken) {
    const next = aside(place(numberOf(row, 'file'), numberOf(row, 'node')));
    steps.add(at, next, 'pass', 'exact', stepEffect.except, numberOf(row, 'token'));
    at = next;
  }
  steps.add(at, target, 'pass', taken.length > 0 ? 'exact' : 'heuristic');
}
