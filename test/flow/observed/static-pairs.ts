import type { BuiltGraph } from '../../tools/built-graph.ts';

/** Pairs of the table by file, written as those that are observed: `name line column < line`; columns are bytes, from 0. */
export async function staticPairs(graph: BuiltGraph): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await graph.rows(`
    select f.path, t.text, u.line, u.start - l.start as "column", d.line as definition
    from reaching_definition r join file f using (file)
    join syntax_node u on u.file = r.file and u.node = r.use
    join token t on t.token = u.token
    join file_line l on l.file = u.file and l.line = u.line
    join syntax_node d on d.file = r.file and d.node = r.definition and d.token = u.token`);
  const pairs = new Map<string, Set<string>>();
  for (const { path, text, line, column, definition } of rows) {
    const of = pairs.get(path as string) ?? new Set();
    pairs.set(path as string, of.add(`${text} ${line} ${column} < ${definition}`));
  }
  return pairs;
}

export const observedPair = ([name, line, column, definition]: readonly [string, number, number, number]): string =>
  `${name} ${line} ${column} < ${definition}`;
