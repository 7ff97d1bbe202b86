import { fileTable, syntaxNode } from '../model/tables/extraction.ts';
import { graphEdge } from '../model/tables/graph.ts';
import type { Finding } from '../protocol/editor-view.ts';
import type { SourcePlace } from '../protocol/graph-view.ts';
import { equal, greaterEqual, literal } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';
import { shortestCycles } from './shortest-cycles.ts';

const imports = from('edge', graphEdge)
  .where((t) => [
    equal(t.edge.kind, literal('IMPORTS')),
    equal(t.edge.certainty, literal('exact')),
    greaterEqual(t.edge.source_file, literal(0)),
    greaterEqual(t.edge.target_file, literal(0)),
  ])
  .join('source', fileTable, (t) => equal(t.source.file, t.edge.source_file))
  .join('target', fileTable, (t) => equal(t.target.file, t.edge.target_file))
  .join('shows', syntaxNode, (t) => [equal(t.shows.file, t.edge.source_file), equal(t.shows.node, t.edge.evidence)])
  .select((t) => ({
    source: t.source.path,
    target: t.target.path,
    line: t.shows.line,
    column: t.shows.column,
  }));

/**
 * Modules that import each other in a circle: one finding per strongly connected component (Tarjan 1972), shown by a
 * shortest cycle through its first module, small components first.
 */
export async function importCycles(reader: GraphReader): Promise<readonly Finding[]> {
  const places = new Map<string, SourcePlace>();
  const targets = new Map<string, string[]>();
  for (const row of await reader.rows(imports, {})) {
    const [source, target] = [String(row.source), String(row.target)];
    if (source === target) continue;
    const [line, column] = [Number(row.line), Number(row.column)];
    places.set(`${source}\n${target}`, { path: source, line, column, endLine: line, endColumn: column });
    targets.set(source, [...(targets.get(source) ?? []), target]);
  }
  for (const list of targets.values()) list.sort();
  return shortestCycles(targets).flatMap(({ cycle }) => {
    const related = cycle.flatMap((path, at) => {
      const place = places.get(`${path}\n${cycle[(at + 1) % cycle.length]}`);
      return place ? { label: path, place } : [];
    });
    const [first] = related;
    return first
      ? {
          kind: 'import_cycle' as const,
          ...({ certainty: 'exact', doubts: 0 } as const),
          subject: cycle.join(' → '),
          place: first.place,
          related,
        }
      : [];
  });
}
