import { syntaxNode } from '../model/tables/extraction.ts';
import { flowTables } from '../model/tables/flow.ts';
import type { SourcePlace } from '../protocol/graph-view.ts';
import { equal, parameter, subtract } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';
import type { ReadLine } from './read-line.ts';
import { unitsOfBytes } from './units-of-bytes.ts';

export interface BlockLines {
  /** The source lines its steps begin on, without indentation; only the part that is its own where a line has several blocks. */
  readonly lines: readonly string[];
  readonly place: SourcePlace;
}

interface CodeOf {
  readonly file: number;
  readonly unit: number;
  readonly path: string;
  /** Blocks from which control goes one way or the other. */
  readonly deciding: ReadonlySet<number>;
}

/** Beyond so many lines of a block the rest is counted. */
const mostLines = 8;

const steps = from('block', flowTables.flowBlock)
  .where((t) => [equal(t.block.file, parameter('file', 'integer')), equal(t.block.unit, parameter('unit', 'integer'))])
  .join('step', flowTables.flowStep, (t) => [equal(t.step.file, t.block.file), equal(t.step.block, t.block.block)])
  .join('node', syntaxNode, (t) => [equal(t.node.file, t.step.file), equal(t.node.node, t.step.node)])
  .select((t) => ({
    block: t.block.block,
    position: t.step.position,
    line: t.node.line,
    column: t.node.column,
    bytes: subtract(t.node.end, t.node.start),
  }));

interface Step {
  readonly block: number;
  readonly position: number;
  readonly line: number;
  readonly column: number;
  readonly bytes: number;
}

/**
 * What the blocks of a unit look like in the source; blocks without a step are absent. A block that decides ends with what
 * it asks: the condition alone, for words around it may turn its answer.
 */
export async function blockLines(
  reader: GraphReader,
  { path, deciding, ...unit }: CodeOf,
  readLine: ReadLine,
): Promise<ReadonlyMap<number, BlockLines>> {
  const rows = (await reader.rows(steps, unit)).map(
    (row): Step => ({
      block: Number(row.block),
      position: Number(row.position),
      line: Number(row.line),
      column: Number(row.column),
      bytes: Number(row.bytes),
    }),
  );
  const texts = new Map<number, string>();
  for (const line of new Set(rows.map(({ line }) => line))) texts.set(line, (await readLine(path, line)) ?? '');
  const shared = sharedLines(rows);
  const byBlock = new Map<number, Step[]>();
  for (const row of rows) byBlock.set(row.block, [...(byBlock.get(row.block) ?? []), row]);
  return new Map(
    [...byBlock].map(([block, own]) => [block, linesOf(own, deciding.has(block), { texts, shared, path })]),
  );
}

/** Lines on which steps of more than one block begin. */
function sharedLines(rows: readonly Step[]): ReadonlySet<number> {
  const first = new Map<number, number>();
  const shared = new Set<number>();
  for (const { line, block } of rows) {
    if ((first.get(line) ?? block) !== block) shared.add(line);
    first.set(line, block);
  }
  return shared;
}

interface Source {
  readonly texts: ReadonlyMap<number, string>;
  readonly shared: ReadonlySet<number>;
  readonly path: string;
}

function linesOf(steps: readonly Step[], isDeciding: boolean, { texts, shared, path }: Source): BlockLines {
  const question = isDeciding ? steps.toSorted((left, right) => right.position - left.position)[0] : undefined;
  const numbers = [...new Set(steps.map(({ line }) => line))].sort((left, right) => left - right);
  const spans = numbers.map((line) => {
    const text = texts.get(line) ?? '';
    const isAsked = question?.line === line;
    const own = isAsked ? [question] : steps.filter((step) => step.line === line);
    const isShared = isAsked || shared.has(line);
    const start = isShared ? Math.min(...own.map(({ column }) => column)) - 1 : text.length - text.trimStart().length;
    const end = isShared
      ? Math.max(...own.map(({ column, bytes }) => column - 1 + unitsOfBytes(text.slice(column - 1), bytes)))
      : text.trimEnd().length;
    const isPart = isAsked && text.slice(start, end) !== text.trim();
    return { line, start, end, text: `${text.slice(start, end)}${isPart ? ' ?' : ''}` };
  });
  const [first, last] = [spans[0], spans.at(-1)];
  const more = spans.length - mostLines;
  return {
    lines: [...spans.slice(0, mostLines).map(({ text }) => text), ...(more > 0 ? [`… ${more} more`] : [])],
    place: {
      path,
      line: first?.line ?? 1,
      column: (first?.start ?? 0) + 1,
      endLine: last?.line ?? 1,
      endColumn: (last?.end ?? 0) + 1,
    },
  };
}
