import type { GraphView } from '../graph-view.ts';
import { pictureLegend } from './picture-legend.ts';
import { stampText } from './picture-texts.ts';

const columns = [
  ...['record', 'id', 'kind', 'text', 'qualified_name', 'path', 'line', 'column'],
  ...['source', 'target', 'certainty', 'rule', 'count', 'end'],
] as const;
type Row = Partial<Record<(typeof columns)[number], string | number>>;

/** A picture as rows; `record` says whether a row is a node, an edge, or about the picture: build, legend, note. */
export function writeCsv(graph: GraphView): string {
  const rows: readonly Row[] = [
    { record: 'build', id: graph.stamp.buildId, text: stampText(graph) },
    ...pictureLegend(graph).map(({ text, count }) => ({ record: 'legend', text, count })),
    ...graph.notes.map((text) => ({ record: 'note', text })),
    ...graph.nodes.map((node) => ({
      record: 'node',
      id: node.id,
      kind: node.kind,
      text: node.localName || node.label,
      qualified_name: node.qualifiedName,
      path: node.place?.path ?? '',
      line: node.place?.line ?? '',
      column: node.place?.column ?? '',
      count: node.count ?? '',
      end: node.end ?? '',
    })),
    ...graph.edges.map((edge) => ({ record: 'edge', ...edge, text: edge.label ?? '' })),
  ];
  const lines = [columns.join(','), ...rows.map((row) => columns.map((name) => cell(row[name] ?? '')).join(','))];
  return `${lines.join('\r\n')}\r\n`;
}

/**
 * A cell as spreadsheets read it. Names come from source files: one that would start a formula is kept from it by an
 * apostrophe.
 */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+@\t\r-]/.test(value) && !/^-?\d+$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
