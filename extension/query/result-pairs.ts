import type { PairsRequest } from '../../src/protocol/editor-view.ts';
import type { QueryResult } from '../../src/protocol/engine-api.ts';
import { idText } from './id-text.ts';

type Columns = QueryResult['columns'];
type Cells = readonly unknown[];

const indexOf = (columns: Columns, name: string) => columns.findIndex((column) => column.name === name);

/** Names of columns that hold the two ends of an edge, and the kind of such edges when no column says it. */
const ends = [
  ['source', 'target', null],
  ['source_id', 'target_id', null],
  ['caller_id', 'callee_id', 'CALLS'],
  ['id', 'supertype_id', 'INHERITS'],
] as const;

/** The edges the rows stand for; null when the result has no columns with both ends. */
export function resultPairs({ columns, rows }: QueryResult): PairsRequest['pairs'] | null {
  const found = ends.find((names) => indexOf(columns, names[0]) >= 0 && indexOf(columns, names[1]) >= 0);
  if (!found) return null;
  const [source, target] = [indexOf(columns, found[0]), indexOf(columns, found[1])];
  const [kind, certainty] = [indexOf(columns, 'kind'), indexOf(columns, 'certainty')];
  const textAt = (cells: Cells, at: number) => (typeof cells[at] === 'string' ? (cells[at] as string) : null);
  return rows.flatMap((cells) => {
    const [from, to] = [idText(cells[source]), idText(cells[target])];
    if (from === null || to === null) return [];
    return { source: from, target: to, kind: textAt(cells, kind) ?? found[2], certainty: textAt(cells, certainty) };
  });
}
