import { outsideIndex, outsideTables } from '../../model/tables/outside.ts';
import { disagreementsView } from '../../model/tables/views.ts';
import type { OutsidePlace, OutsideReport } from '../../protocol/outside-view.ts';
import { coalesce, lessEqual, literal, parameter } from '../../relation/expressions.ts';
import { count } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import type { GraphReader } from '../graph-reader.ts';
import { numbered } from '../numbered.ts';

const indexes = from('index', outsideIndex).select((t) => ({ ...t.index }));
const kinds = from('at', outsideTables.outsideComparison).groupBy(
  (t) => ({ index: t.at.index, kind: t.at.kind }),
  () => ({ count: count() }),
);
const disagreements = from('at', disagreementsView).select((t) => ({
  ...t.at,
  found: coalesce(t.at.found, literal('')),
  said: coalesce(t.at.said, literal('')),
}));
const firstPlaces = from('at', numbered(disagreements, 'place', ['index', 'kind'], ['path', 'line', 'column', 'name']))
  .where((t) => lessEqual(t.at.place, parameter('limit', 'integer')))
  .select((t) => t.at);

/** What the indexes of a build say of names, against the rules; with the first `most` places of each disagreement. */
export async function indexReports(reader: GraphReader, most: number): Promise<readonly OutsideReport[]> {
  const found = await reader.rows(indexes, {});
  if (found.length === 0) return [];
  const counts = await reader.rows(kinds, {});
  const places = most === 0 ? [] : await reader.rows(firstPlaces, { limit: most });
  return found
    .toSorted((left, right) => Number(left.index) - Number(right.index))
    .map(
      (row): OutsideReport => ({
        source: String(row.path),
        tool: [row.tool, row.tool_version].filter(Boolean).join(' '),
        documents: Number(row.documents),
        used: Number(row.used),
        problem: row.problem === null ? null : String(row.problem),
        kinds: counts
          .filter(({ index }) => index === row.index)
          .map(({ kind, count }) => ({ name: String(kind), count: Number(count) }))
          .toSorted((left, right) => right.count - left.count || (left.name < right.name ? -1 : 1)),
        places: places
          .filter(({ index }) => index === row.path)
          .map(placeOf)
          .toSorted(byPlace),
      }),
    );
}

const placeOf = (row: Readonly<Record<string, unknown>>): OutsidePlace => ({
  path: String(row.path),
  line: Number(row.line),
  column: Number(row.column),
  name: String(row.name),
  kind: String(row.kind),
  found: String(row.found),
  said: String(row.said),
});

const byPlace = (left: OutsidePlace, right: OutsidePlace): number =>
  left.path === right.path ? left.line - right.line || left.column - right.column : left.path < right.path ? -1 : 1;
