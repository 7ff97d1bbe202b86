import type { GraphReader } from '../graph-reader.ts';
import { fileStatements } from './file-statements.ts';
import { UnitJumps } from './unit-jumps.ts';

/**
 * The statements of a file that a statement depends on, or that depend on it, and so on: by the values they read and by what
 * decides whether they run (Weiser 1984; Ferrante, Ottenstein, Warren 1987). With a statement come what stands around it and
 * the jumps that may pass it by, which decide what runs without being read. What calls do is not followed.
 */
export async function dependenceSlice(
  reader: GraphReader,
  file: number,
  node: number,
  direction: 'backward' | 'forward',
): Promise<ReadonlySet<number>> {
  const graph = await statementGraph(reader, file);
  const onward = direction === 'backward' ? graph.needs : turned(graph.needs);
  const start = graph.statementOf(node);
  const found = new Set(start === null ? [] : [start]);
  for (const statement of found) for (const next of onward.get(statement) ?? []) found.add(next);
  return new Set([...found].filter((statement) => statement >= 0));
}

type Needs = ReadonlyMap<number, ReadonlySet<number>>;

interface StatementGraph {
  /** By statement: those it depends on. */
  readonly needs: Needs;
  statementOf(node: number): number | null;
}

const graphs = new WeakMap<GraphReader, Map<number, Promise<StatementGraph>>>();

/** The dependences of a file, read once for all questions about it. */
function statementGraph(reader: GraphReader, file: number): Promise<StatementGraph> {
  const known = graphs.get(reader) ?? new Map<number, Promise<StatementGraph>>();
  graphs.set(reader, known);
  const graph = known.get(file) ?? readGraph(reader, file);
  known.set(file, graph);
  return graph;
}

async function readGraph(reader: GraphReader, file: number): Promise<StatementGraph> {
  const { rows, parents, steps, byBlock, statements, statementOf } = await fileStatements(reader, file);
  const needs = new Map<number, Set<number>>();
  const add = (from: number | null, to: number | null) => {
    if (from === null || to === null || from === to) return;
    const known = needs.get(from) ?? new Set();
    needs.set(from, known.add(to));
  };
  for (const { definition, use } of await rows('pairs'))
    add(statementOf(use as number), statementOf(definition as number));
  for (const { block, branch } of await rows('branches'))
    for (const { statement } of byBlock.get(block as number) ?? [])
      for (const decides of (byBlock.get(branch as number) ?? []).slice(-1))
        add(statement as number, decides.statement as number);
  for (const statement of statements) add(statement, around(statement, parents, statementOf));
  const jumps = new UnitJumps();
  for (const { block, unit } of await rows('jumps'))
    for (const jump of (byBlock.get(block as number) ?? []).slice(-1))
      jumps.add(unit as number, jump.statement as number);
  jumps.link(add);
  for (const { statement, unit, depth } of steps)
    add(statement as number, jumps.passing(unit as number, statement as number, depth as number));
  return { needs, statementOf };
}

/** The statement around a statement. */
function around(
  statement: number,
  parents: ReadonlyMap<number, number>,
  statementOf: (node: number) => number | null,
): number | null {
  const parent = parents.get(statement);
  return parent === undefined || parent < 0 ? null : statementOf(parent);
}

/** Jumps decide by what they depend on, which is there already: turned around, they lead nowhere by themselves. */
function turned(needs: Needs): Needs {
  const out = new Map<number, Set<number>>();
  for (const [from, all] of needs)
    for (const to of all) {
      if (from < 0 || to < 0) continue;
      const known = out.get(to) ?? new Set();
      out.set(to, known.add(from));
    }
  return out;
}
