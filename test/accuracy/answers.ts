import type { BuiltGraph } from '../tools/built-graph.ts';
import { calleesOf } from './callees.ts';
import { flowsOf } from './flows.ts';
import { groupBy } from './group-by.ts';
import { lineArcs } from './line-arcs.ts';
import type { Suite } from './suite.ts';

/** Something the graph says about a case, with what it needs to be judged. */
interface Said {
  readonly case: string;
  readonly certainty: string;
  readonly rule: string;
}

export interface DefAnswer extends Said {
  readonly kind: 'def';
  readonly file: string;
  readonly line: number;
  readonly col: number;
  readonly defs: readonly { readonly file: string; readonly line: number }[];
}

export interface End {
  readonly file: string;
  /** Null for the code of a module outside of functions. */
  readonly line: number | null;
  readonly kind?: string;
}

export interface CallAnswer extends Said {
  readonly kind: 'call';
  readonly caller: End;
  /** Callables around a caller without a name. */
  readonly caller_alt: readonly End[];
  readonly callee: End;
  readonly site: { readonly file: string; readonly line: number; readonly col: number };
}

/**
 * What is called at a name; a constructor also answers for the class it makes instances of, an implementation for its
 * overload signatures, a function of a script for what the file beside it declares.
 */
export interface CalleeAnswer extends Said {
  readonly kind: 'callee';
  readonly file: string;
  readonly line: number;
  readonly col: number;
  readonly target: { readonly file: string; readonly line: number };
  readonly created: readonly { readonly file: string; readonly line: number }[];
  readonly declarations: readonly { readonly file: string; readonly line: number }[];
}

export interface InheritsAnswer extends Said {
  readonly kind: 'inherits';
  readonly file: string;
  readonly line: number;
  readonly super: { readonly file: string; readonly line: number };
}

export interface FlowAnswer extends Said {
  readonly kind: 'flow';
  readonly file: string;
  readonly source: { readonly file: string; readonly line: number };
  readonly sink: { readonly line: number };
}

/** Pairs of lines of which one may run after the other; -1 is the end of the unit. */
export interface ArcsAnswer {
  readonly kind: 'cfg';
  readonly case: string;
  readonly file: string;
  readonly arcs: readonly (readonly [number, number])[];
}

export type Answer = DefAnswer | CallAnswer | CalleeAnswer | InheritsAnswer | FlowAnswer | ArcsAnswer;

interface SymbolRow {
  readonly kind: string;
  readonly path: string;
  readonly line: number;
  readonly container: string | null;
}

/** What the public views of a graph say about the cases whose folders it was built from, each in the folder `case<n>`. */
export async function answersOf(graph: BuiltGraph, suite: Suite, cases: readonly string[]): Promise<readonly Answer[]> {
  return [
    ...(await definitions(graph, cases)),
    ...(await calls(graph, cases)),
    ...(await callees(graph, suite, cases)),
    ...(await supertypes(graph, cases)),
    ...(await flows(graph, suite, cases)),
    ...(await arcs(graph, cases)),
  ];
}

async function arcs(graph: BuiltGraph, cases: readonly string[]): Promise<readonly ArcsAnswer[]> {
  const files = await lineArcs(graph);
  return files.map(({ path, arcs }) => ({ kind: 'cfg', case: caseOf(path, cases), file: pathIn(path, path), arcs }));
}

const caseFolder = /^case(\d+)\//;

const caseOf = (path: string, cases: readonly string[]): string => cases[Number(caseFolder.exec(path)?.[1])] ?? '';

/** A path within the case of a row; a path of another case is kept whole, so that it is wrong. */
function pathIn(path: string, from: string): string {
  const folder = caseFolder.exec(from)?.[0] ?? '';
  return path.startsWith(folder) ? path.slice(folder.length) : path;
}

async function definitions(graph: BuiltGraph, cases: readonly string[]): Promise<readonly DefAnswer[]> {
  const rows = await graph.rows(
    'select path, line, "column", target_path, target_line, certainty, rule from usages where target_path is not null',
  );
  return rows.map((row) => {
    const path = String(row.path);
    return {
      kind: 'def',
      case: caseOf(path, cases),
      file: pathIn(path, path),
      line: Number(row.line),
      col: Number(row.column),
      defs: [{ file: pathIn(String(row.target_path), path), line: Number(row.target_line ?? 1) }],
      certainty: String(row.certainty),
      rule: String(row.rule),
    };
  });
}

async function calls(graph: BuiltGraph, cases: readonly string[]): Promise<readonly CallAnswer[]> {
  const symbols = await symbolsById(graph);
  const rows = await graph.rows(
    'select caller_id, path, line, "column", callee_id, callee_path, certainty, rule from calls where callee_path is not null',
  );
  return rows.map((row) => {
    const path = String(row.path);
    const end = (id: unknown): End => {
      const symbol = symbols.get(String(id));
      if (!symbol) throw new Error(`The view symbols has no row for the end ${String(id)} of a call in ${path}.`);
      const isModule = symbol.kind === 'MODULE';
      return {
        file: pathIn(symbol.path, path),
        line: isModule ? null : symbol.line,
        ...(symbol.kind === 'CLASS' && { kind: 'class' }),
      };
    };
    return {
      kind: 'call',
      case: caseOf(path, cases),
      caller: end(row.caller_id),
      caller_alt: around(String(row.caller_id), symbols).map(end),
      callee: end(row.callee_id),
      site: { file: pathIn(path, path), line: Number(row.line), col: Number(row.column) },
      certainty: String(row.certainty),
      rule: String(row.rule),
    };
  });
}

async function callees(
  graph: BuiltGraph,
  { facts }: Suite,
  cases: readonly string[],
): Promise<readonly CalleeAnswer[]> {
  if (!facts.some(({ kind }) => kind === 'callee')) return [];
  return (await calleesOf(graph)).map(({ path, line, col, certainty, rule, target, created, declarations }) => ({
    kind: 'callee',
    case: caseOf(path, cases),
    file: pathIn(path, path),
    line,
    col,
    certainty,
    rule,
    target: { file: pathIn(target.path, path), line: target.line },
    created: created.map((at) => ({ file: pathIn(at.path, path), line: at.line })),
    declarations: declarations.map((at) => ({ file: pathIn(at.path, path), line: at.line })),
  }));
}

async function symbolsById(graph: BuiltGraph): Promise<ReadonlyMap<string, SymbolRow>> {
  const rows = await graph.rows('select id, kind, path, line, container_id from symbols');
  return new Map(
    rows.map(({ id, kind, path, line, container_id }) => [
      String(id),
      {
        kind: String(kind),
        path: String(path),
        line: Number(line),
        container: container_id === null ? null : String(container_id),
      },
    ]),
  );
}

/** The callables and the module around a callable without a name, from the innermost. */
function around(id: string, symbols: ReadonlyMap<string, SymbolRow>): readonly string[] {
  const symbol = symbols.get(id);
  if (symbol?.kind !== 'LAMBDA' || symbol.container === null) return [];
  return [symbol.container, ...around(symbol.container, symbols)];
}

/** Every type above each type, however many steps up, and every member that each member replaces. */
async function supertypes(graph: BuiltGraph, cases: readonly string[]): Promise<readonly InheritsAnswer[]> {
  const direct = await graph.rows(
    'select id, path, line, supertype_id, supertype_path, supertype_line, certainty, rule from supertypes where supertype_path is not null',
  );
  const above = groupBy(direct, ({ id }) => String(id));
  const types: Row[] = [...above.values()].flatMap((rows) => {
    const [first] = rows;
    return first
      ? [...ancestors(String(first.id), above)].map((row) => ({ ...row, path: first.path, line: first.line }))
      : [];
  });
  const members = await graph.rows(
    `select m.path, m.line, r.path as supertype_path, r.line as supertype_line, e.certainty, e.rule
     from cpg_edge e join symbols m on m.id = e.source join symbols r on r.id = e.target where e.kind = 'OVERRIDES'`,
  );
  return [...types, ...members].map((row) => {
    const path = String(row.path);
    return {
      kind: 'inherits',
      case: caseOf(path, cases),
      file: pathIn(path, path),
      line: Number(row.line),
      super: { file: pathIn(String(row.supertype_path), path), line: Number(row.supertype_line) },
      certainty: String(row.certainty),
      rule: String(row.rule),
    };
  });
}

type Row = Readonly<Record<string, unknown>>;

/** Rows that lead to the types above a type, each type once. */
function ancestors(id: string, above: ReadonlyMap<string, readonly Row[]>): ReadonlySet<Row> {
  const found = new Set<Row>();
  const waiting = [id];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const row of above.get(at) ?? []) {
      if (found.has(row)) continue;
      found.add(row);
      waiting.push(String(row.supertype_id));
    }
  }
  return found;
}

async function flows(graph: BuiltGraph, { facts }: Suite, cases: readonly string[]): Promise<readonly FlowAnswer[]> {
  const asked = facts.filter((fact) => fact.kind === 'flow');
  return (await flowsOf(graph, asked)).map(({ path, line, sourcePath, sourceLine }) => ({
    kind: 'flow',
    case: caseOf(path, cases),
    file: pathIn(path, path),
    source: { file: pathIn(sourcePath, path), line: sourceLine },
    sink: { line },
    certainty: 'heuristic',
    rule: 'flow',
  }));
}
