import { groupBy } from '../../model/group-by.ts';
import type { GraphReader } from '../graph-reader.ts';
import { dependenceRows } from './dependence-rows.ts';

type Row = Readonly<Record<string, number>>;

const byPosition = (left: Row, right: Row): number => (left.position as number) - (right.position as number);

/** The statements of a file, and which of them its nodes belong to. */
export async function fileStatements(reader: GraphReader, file: number) {
  const rows = async (name: keyof typeof dependenceRows): Promise<readonly Row[]> => {
    const found = await reader.rows(dependenceRows[name], { file });
    return found.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, Number(value)])));
  };
  const parents = new Map((await rows('nodes')).map(({ node, parent }) => [node as number, parent as number]));
  const steps = (await rows('steps')).toSorted(byPosition);
  const byNode = new Map(
    steps.flatMap(({ node, statement }) => [
      [statement as number, statement as number],
      [node as number, statement as number],
    ]),
  );
  const statementOf = (node: number): number | null => {
    for (let at: number | undefined = node; at !== undefined && at >= 0; at = parents.get(at)) {
      const found = byNode.get(at);
      if (found !== undefined) return found;
    }
    return null;
  };
  const byBlock: ReadonlyMap<number, readonly Row[]> = groupBy(steps, ({ block }) => block as number);
  return { rows, parents, steps, byBlock, statements: new Set(byNode.values()), statementOf };
}
