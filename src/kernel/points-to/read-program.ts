import { type ConstraintKind, constraintKindNames as kinds } from '../../model/tables/points-to.ts';
import { type ConstraintColumns, kindNumbers } from './program.ts';
import { type Solver, unknown } from './solver.ts';

/** Fills a solver with the rows of the table: names first, then what is said about callables and classes, then flow. */
export function readProgram(columns: ConstraintColumns, rows: number, solver: Solver): void {
  const { program } = solver;
  const { file, node, kind, to_file, to_node, label } = columns;
  for (let row = 0; row < rows; row++)
    if (kind[row] === kindNumbers.alias)
      program.alias(file[row] as number, node[row] as number, to_file[row] as number, to_node[row] as number);
  const flows: number[] = [];
  for (let row = 0; row < rows; row++) {
    if (kind[row] === kindNumbers.alias) continue;
    const handler = structure[kinds[kind[row] as number] as ConstraintKind];
    if (handler) handler(solver, placed(columns, row, solver));
    else flows.push(row);
  }
  for (const row of flows) {
    const handler = flow[kinds[kind[row] as number] as ConstraintKind];
    handler?.(solver, { ...placed(columns, row, solver), label: label[row] as number });
  }
}

interface Row {
  readonly from: number;
  readonly to: number;
  readonly label: number;
}

function placed({ file, node, to_file, to_node, label }: ConstraintColumns, row: number, { program }: Solver): Row {
  const place = (files: ArrayLike<number>, nodes: ArrayLike<number>) =>
    (files[row] as number) < 0 ? -1 : program.placeOf(files[row] as number, nodes[row] as number);
  return { from: place(file, node), to: place(to_file, to_node), label: label[row] as number };
}

type Handlers = Partial<Record<ConstraintKind, (solver: Solver, row: Row) => void>>;

const given =
  (kind: ConstraintKind) =>
  ({ program }: Solver, { from, to, label }: Row) => {
    program.siteAt(to).given.push({ kind, place: from, label });
  };

const structure: Handlers = {
  parameter: ({ program }, { from, to, label }) => {
    program.callableAt(to).positions[label] = from;
  },
  named_parameter: ({ program }, { from, to, label }) => {
    program.callableAt(to).named.set(label, from);
  },
  rest: ({ program }, { from, to, label }) => {
    program.callableAt(to).rest = { place: from, from: label };
  },
  keyword_rest: ({ program }, { from, to }) => {
    program.callableAt(to).keywordRest = from;
  },
  result: ({ program }, { from, to }) => void program.callableAt(to).results.push(from),
  yielded: ({ program }, { from, to }) => void program.callableAt(to).yields.push(from),
  receiver: ({ program }, { from, to, label }) => {
    const callable = program.callableAt(to);
    callable.receivers.push(from);
    if (label === 1) callable.takesReceiver = true;
  },
  super: ({ program }, { from, to }) => void program.callableAt(to).supers.push(from),
  home: ({ program }, { from, to, label }) => {
    const callable = program.callableAt(from);
    callable.home = to;
    callable.access = label;
  },
  base: ({ program }, { from, to, label }) => void program.classAt(to).bases.push({ place: from, at: label }),
  construction: ({ program }, { label }) => void program.constructorNames.push(label),
  invocation: ({ program }, { label }) => void program.invocationNames.push(label),
  prototype: ({ program }, { label }) => void program.prototypeNames.add(label),
  argument: given('argument'),
  keyword: given('keyword'),
  spread: given('spread'),
  keyword_spread: given('keyword_spread'),
};

const flow: Handlers = {
  flow: (solver, { from, to }) => solver.copy(from, to),
  callable: (solver, { from, to }) => {
    solver.program.callableAt(from);
    solver.add(to, solver.objects.of('callable', from));
  },
  class: (solver, { from, to }) => solver.add(to, solver.objects.of('class', from)),
  module: (solver, { from, to }) => solver.add(to, solver.objects.of('module', from)),
  container: (solver, { from, to }) => solver.add(to, solver.objects.of('container', from)),
  unknown: (solver, { to }) => solver.add(to, unknown),
  load: (solver, { from, to, label }) => solver.on(from, { kind: 'load', to, label }),
  store: (solver, { from, to, label }) => solver.on(to, { kind: 'store', from, label }),
  call: (solver, { from, to, label }) => {
    const site = solver.program.siteAt(to);
    if (label !== site.kind) solver.program.sites.set(to, { ...site, kind: label });
    solver.on(from, { kind: 'call', site: to });
  },
  member: (solver, { from, to, label }) => {
    const owner = solver.objects.of(solver.program.nodes[to] === 0 ? 'module' : 'class', to);
    if (solver.program.nodes[to] !== 0) solver.program.classAt(to).declared.add(label);
    solver.copy(from, solver.field(owner, label));
  },
};
