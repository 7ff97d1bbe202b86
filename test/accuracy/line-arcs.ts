import type { BuiltGraph } from '../tools/built-graph.ts';

/** Line arcs of a file: from the first line of a statement to that of the one that may run next; -1 is the end of the unit. */
export interface FileArcs {
  readonly path: string;
  readonly arcs: readonly (readonly [number, number])[];
}

interface Step {
  readonly line: number;
}

interface ArcOptions {
  /** Kinds of edges that are no arcs: ways out by exceptions, and what a finally part resumes. */
  readonly without?: readonly string[];
  /** Whether functions that are expressions count; otherwise they are part of their statement. */
  readonly withLambdas?: boolean;
}

/** Arcs between the lines of statements, by file; expressions with code of their own are part of their statement. */
export async function lineArcs(
  graph: BuiltGraph,
  { without = ['exception', 'finally', 'throw'], withLambdas = false }: ArcOptions = {},
): Promise<readonly FileArcs[]> {
  const lambdas = `and not exists (from definition d where d.file = u.file and d.node = u.node and d.kind = 'lambda')`;
  const steps = await graph.rows(`
    select f.path, s.block, n.line from flow_step s join file f using (file)
    join syntax_node n on n.file = s.file and n.node = s.statement
    join flow_block b on b.file = s.file and b.block = s.block
    join code_unit u on u.file = s.file and u.node = b.unit
    where u.kind <> 'comprehension' ${withLambdas ? '' : lambdas}
    order by f.path, s.block, s.position`);
  const edges = await graph.rows(`
    select f.path, e.source, e.target from flow_edge e join file f using (file)
    where not list_contains([${without.map((kind) => `'${kind}'`).join(', ')}]::varchar[], e.kind)`);
  const exits = await graph.rows('select f.path, u.exit from code_unit u join file f using (file)');
  const ends = new Set(exits.map(({ path, exit }) => `${path}\0${exit}`));
  const blocks = grouped(steps, 'block', (row): Step => ({ line: Number(row.line) }));
  const next = grouped(edges, 'source', ({ target }) => Number(target));
  const arcs = new Map<string, Map<string, readonly [number, number]>>();
  const add = (path: string, from: number, to: number) => {
    const of = arcs.get(path) ?? new Map();
    arcs.set(path, of);
    if (from !== to) of.set(`${from} ${to}`, [from, to]);
  };
  for (const [key, lines] of blocks) {
    const [path = '', block] = key.split('\0');
    for (let at = 1; at < lines.length; at++) add(path, (lines[at - 1] as Step).line, (lines[at] as Step).line);
    for (const to of entered(path, Number(block), blocks, next, ends)) add(path, (lines.at(-1) as Step).line, to);
  }
  return [...arcs].map(([path, of]) => ({ path, arcs: [...of.values()] }));
}

/** Lines that run after a block, looked for through blocks without steps. */
function entered(
  path: string,
  block: number,
  blocks: ReadonlyMap<string, readonly Step[]>,
  next: ReadonlyMap<string, readonly number[]>,
  ends: ReadonlySet<string>,
): ReadonlySet<number> {
  const found = new Set<number>();
  const seen = new Set<number>();
  const todo = [...(next.get(`${path}\0${block}`) ?? [])];
  while (todo.length > 0) {
    const at = todo.pop() as number;
    if (seen.has(at)) continue;
    seen.add(at);
    const key = `${path}\0${at}`;
    const [first] = blocks.get(key) ?? [];
    if (ends.has(key)) found.add(-1);
    else if (first) found.add(first.line);
    else todo.push(...(next.get(key) ?? []));
  }
  return found;
}

function grouped<T>(
  rows: readonly Readonly<Record<string, unknown>>[],
  column: string,
  of: (row: Readonly<Record<string, unknown>>) => T,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = `${row.path}\0${row[column]}`;
    const group = groups.get(key);
    if (group) group.push(of(row));
    else groups.set(key, [of(row)]);
  }
  return groups;
}
