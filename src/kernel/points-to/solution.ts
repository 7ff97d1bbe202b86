import { type SolutionFact, solutionFactNames, stepsPerNode } from '../../model/tables/points-to.ts';
import type { Calls } from './calls.ts';
import { IntList } from './int-list.ts';
import { anyElement, anyMember, elementKey, isNamed } from './labels.ts';
import { tooMany } from './object-table.ts';
import type { Solver } from './solver.ts';

const columnNames = [
  'fact',
  'file',
  'node',
  'name',
  'thing',
  'target_file',
  'target_node',
  'step',
  'skipped',
  'is_open',
  'is_cut',
] as const;

/** Columns of the table of what was found. */
export type SolutionColumns = Readonly<Record<(typeof columnNames)[number], Int32Array | Uint8Array>>;

/** What is called at sites of the text, and what symbols and members of things of the text hold that is known. */
export function solutionOf(solver: Solver, calls: Calls): SolutionColumns {
  const columns = Object.fromEntries(columnNames.map((name) => [name, new IntList()])) as unknown as Columns;
  addCalls(solver, calls, columns);
  addVariables(solver, columns);
  addMembers(solver, columns);
  return Object.fromEntries(
    columnNames.map((name) => [name, cellsOf(name, columns[name])]),
  ) as unknown as SolutionColumns;
}

function cellsOf(name: string, { items, length }: IntList): Int32Array | Uint8Array {
  const cells = items.subarray(0, length);
  return name.startsWith('is_') ? Uint8Array.from(cells) : cells;
}

type Columns = Readonly<Record<(typeof columnNames)[number], IntList>>;

interface About {
  readonly fact: number;
  readonly file: number;
  readonly node: number;
  readonly name: number;
}

interface Target {
  readonly thing: number;
  readonly file: number;
  readonly node: number;
  readonly isOpen: boolean;
  readonly isCut: boolean;
}

function addRow(columns: Columns, about: About, target: Target, step = 0, skipped = 0): void {
  columns.fact.push(about.fact);
  columns.file.push(about.file);
  columns.node.push(about.node);
  columns.name.push(about.name);
  columns.thing.push(target.thing);
  columns.target_file.push(target.file);
  columns.target_node.push(target.node);
  columns.step.push(step);
  columns.skipped.push(skipped);
  columns.is_open.push(Number(target.isOpen));
  columns.is_cut.push(Number(target.isCut));
}

const facts = Object.fromEntries(solutionFactNames.map((fact, at) => [fact, at])) as Readonly<
  Record<SolutionFact, number>
>;

function addCalls({ program: { places }, objects }: Solver, calls: Calls, columns: Columns): void {
  const thing = objects.numberOf('callable');
  for (let at = 0; at < calls.sites.length; at++) {
    const site = calls.sites[at] as number;
    if (!places.isWritten(site)) continue;
    const target = calls.targets[at] as number;
    const node = places.nodeOf(site);
    const [isOpen, isCut] = [calls.openSites.has(site), calls.cutSites.has(site)];
    addRow(
      columns,
      {
        fact: facts.call,
        file: places.fileOf(site),
        node: node < 0 ? Math.floor(-node / stepsPerNode) : node,
        name: -1,
      },
      { thing, file: places.fileOf(target), node: places.nodeOf(target), isOpen, isCut },
      node < 0 ? -node % stepsPerNode : 0,
      calls.skipped[at],
    );
  }
}

function addVariables(solver: Solver, columns: Columns): void {
  const { places } = solver.program;
  places.forEachSymbol((place) => {
    if (!solver.held.isKnown(place)) return;
    const [file, node] = [places.fileOf(place), places.nodeOf(place)];
    addHeld(solver, columns, place, { fact: facts.variable, file, node, name: -1 });
  });
}

function addMembers(solver: Solver, columns: Columns): void {
  const { objects, program } = solver;
  const { places } = program;
  solver.forEachField((owner, label, place) => {
    if (!solver.held.isKnown(place)) return;
    const kind = objects.kindOf(owner);
    const fact = factOf(kind === 'instance', label);
    if (fact === null || !isListed.has(kind)) return;
    const from = objects.originOf(owner);
    const name = isNamed(label) ? label : label < anyElement ? elementKey(label).text : -1;
    addHeld(solver, columns, place, { fact, file: places.fileOf(from), node: places.nodeOf(from), name });
  });
}

/** Owners whose members are listed; those of modules are symbols. */
const isListed: ReadonlySet<string> = new Set(['callable', 'class', 'container', 'instance']);

function factOf(isInstance: boolean, label: number): number | null {
  if (isNamed(label) || label === anyMember) return isInstance ? facts.instance_member : facts.member;
  if (label > anyElement) return null;
  return label < anyElement && elementKey(label).isNumber ? facts.numbered_element : facts.element;
}

/** A row for each thing that a place holds and that is known. */
function addHeld({ held, objects, program }: Solver, columns: Columns, place: number, about: About): void {
  const count = held.settledOf(place);
  let [isOpen, isCut] = [false, false];
  for (let at = 0; at < count; at++) {
    const thing = held.thingOf(place, at);
    if (thing <= tooMany) isOpen = true;
    if (thing === tooMany) isCut = true;
  }
  for (let at = 0; at < count; at++) {
    const thing = held.thingOf(place, at);
    if (thing <= tooMany) continue;
    const origin = objects.originOf(thing);
    const [file, node] = origin < 0 ? [-1, -1] : [program.places.fileOf(origin), program.places.nodeOf(origin)];
    addRow(columns, about, { thing: objects.numberOf(objects.kindOf(thing)), file, node, isOpen, isCut });
  }
}
