import { type ConstraintKind, constraintKindNames as kinds } from '../../model/tables/points-to.ts';
import { copiesBetweenParameters } from './copies.ts';
import { anyElement, anyMember, labelOf } from './labels.ts';
import { unknown } from './object-table.ts';
import { type ConstraintColumns, kindNumbers } from './program.ts';
import type { Solver } from './solver.ts';

/** Fills a solver with the rows of the table: names first, then what is said about callables and classes, then flow. */
export function readProgram(columns: ConstraintColumns, rows: number, solver: Solver): void {
  const { places } = solver.program;
  const { file, node, kind, to_file, to_node } = columns;
  for (let row = 0; row < rows; row++)
    if (kind[row] === kindNumbers.alias)
      places.alias(file[row] as number, node[row] as number, to_file[row] as number, to_node[row] as number);
  // One object stands for each row in turn: there are millions of them, and nobody keeps it.
  const current: Row = { from: -1, to: -1, label: 0, name: -1 };
  for (const handlers of [handlersOf(structure), handlersOf(flow)])
    for (let row = 0; row < rows; row++) {
      const handle = handlers[kind[row] as number];
      if (handle) handle(solver, placed(current, columns, row, solver));
    }
}

/** Handlers by the number of the kind. */
const handlersOf = (handlers: Handlers) => kinds.map((kind) => handlers[kind]);

interface Row {
  from: number;
  to: number;
  label: number;
  /** Text of a name; -1 without. */
  name: number;
}

function placed(at: Row, columns: ConstraintColumns, row: number, { program }: Solver): Readonly<Row> {
  const { file, node, to_file, to_node, label, name } = columns;
  const { places } = program;
  const from = file[row] as number;
  const to = to_file[row] as number;
  at.from = from < 0 ? -1 : places.of(from, node[row] as number);
  at.to = to < 0 ? -1 : places.of(to, to_node[row] as number);
  at.label = label[row] as number;
  at.name = name[row] as number;
  return at;
}

const memberOf = ({ label, name }: Readonly<Row>): number => labelOf(label, name);

const none = -1;

type Handlers = Partial<Record<ConstraintKind, (solver: Solver, row: Readonly<Row>) => void>>;

const given =
  (kind: ConstraintKind) =>
  ({ program }: Solver, { from, to, label }: Readonly<Row>) => {
    program.sites.give(to, kindNumbers[kind], from, label);
  };

function assign({ program }: Solver, place: number): void {
  if (program.owners.has(place)) program.assigned.add(place);
}

const structure: Handlers = {
  parameter: ({ program }, { from, to, label }) => {
    program.callableAt(to).positions[label] = from;
    program.owners.set(from, to);
  },
  named_parameter: ({ program }, { from, to, name }) => {
    program.callableAt(to).named.set(name, from);
  },
  rest: ({ program }, { from, to, label }) => {
    program.callableAt(to).rest = { place: from, from: label };
  },
  keyword_rest: ({ program }, { from, to }) => {
    program.callableAt(to).keywordRest = from;
  },
  result: ({ program }, { from, to }) => void program.callableAt(to).results.push(from),
  yielded: ({ program }, { from, to }) => void program.callableAt(to).yields.push(from),
  sent: ({ program }, { from, to }) => void program.callableAt(to).sent.push(from),
  metaclass: ({ program }, { from, to }) => {
    program.classAt(to).metaclass = from;
  },
  receiver: ({ program }, { from, to, label }) => {
    const callable = program.callableAt(to);
    callable.receivers.push(from);
    program.owners.set(from, to);
    if (label === 1) callable.takesReceiver = true;
  },
  super: ({ program }, { from, to }) => void program.callableAt(to).supers.push(from),
  home: ({ program }, { from, to, label, name }) => {
    const callable = program.callableAt(from);
    callable.home = to;
    callable.access = Math.max(callable.access, label);
    if (label !== 4 || to < 0) return;
    program.classAt(to).setters.add(name);
    program.hasSetters = true;
  },
  base: ({ program }, { from, to, label }) => void program.classAt(to).bases.push({ place: from, at: label }),
  construction: ({ program }, { name, label }) => void program.constructors.push({ name, step: label }),
  instead: ({ program }, { name, label }) => void program.substitutes.set(label, name),
  native_member: ({ program }, row) => void program.collectionMembers.set(row.name, row.label),
  native_function_member: ({ program }, row) => void program.functionMembers.set(row.name, row.label),
  key: ({ program }, row) => void program.keys.set(row.from, { form: row.label, text: row.name }),
  invocation: ({ program }, { name }) => void program.invocationNames.push(name),
  descriptor: ({ program }, { name }) => void program.descriptorNames.push(name),
  prototype: ({ program }, { name }) => void program.prototypeNames.add(name),
  member: ({ program }, { to, label, name }) => {
    const shape = program.classAt(to);
    if (label > 0) shape.statics ??= new Set();
    (label === 1 && shape.statics ? shape.statics : shape.declared).add(name);
  },
  called_with: (solver, { from, to, label }) => {
    const { places, sites } = solver.program;
    const place = label === 0 ? from : places.make();
    if (label > 0) solver.load(from, anyElement, place);
    sites.give(solver.program.callbacksAt(to), kindNumbers.argument, place, Math.max(0, label - 1));
  },
  argument: given('argument'),
  keyword: ({ program }, { from, to, name }) => {
    program.sites.give(to, kindNumbers.keyword, from, name);
  },
  spread: given('spread'),
  keyword_spread: given('keyword_spread'),
};

const flow: Handlers = {
  flow: (solver, { from, to }) => {
    assign(solver, to);
    solver.copy(from, to);
  },
  callable: (solver, { from, to }) => {
    solver.program.callableAt(from);
    solver.add(to, solver.objects.of('callable', from));
  },
  class: (solver, { from, to }) => solver.add(to, solver.objects.of('class', from)),
  module: (solver, { from, to }) => solver.add(to, solver.objects.of('module', from)),
  container: (solver, { from, to }) => solver.add(to, solver.objects.of('container', from)),
  native: (solver, { to, label }) => solver.add(to, solver.objects.of('native', label, none)),
  unknown: (solver, { to }) => solver.add(to, unknown),
  load: (solver, row) => {
    assign(solver, row.to);
    solver.load(row.from, memberOf(row), row.to);
  },
  store: (solver, row) => solver.store(row.to, memberOf(row), row.from),
  link: (solver, { from, to, label }) => {
    const { places } = solver.program;
    if (!copiesBetweenParameters(solver.program, from, to))
      solver.store(to, anyMember, places.of(places.fileOf(to), label));
  },
  call: (solver, { from, to, label }) => {
    solver.program.sites.setKind(to, label);
    solver.callAt(from, to);
  },
  operation: (solver, { from, to, label, name }) => solver.operate(from, to, name, label === 1),
  callback: (solver, { from, to, label }) => {
    const through = solver.program.callbacksAt(to);
    solver.callBack(from, to, through);
    if (label !== 1) solver.copy(through, to);
    else {
      const results = solver.objects.of('container', to);
      solver.add(to, results);
      solver.copy(through, solver.field(results, anyElement));
    }
  },
  member: (solver, { from, to, label, name }) => {
    const owner = solver.objects.of(solver.program.places.nodeOf(to) === 0 ? 'module' : 'class', to);
    solver.copy(from, solver.field(label === 2 ? solver.objects.of('members', owner) : owner, name));
  },
};
