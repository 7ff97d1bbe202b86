import { definitionTables } from '../model/tables/definitions.ts';
import { fileTable, syntaxNode, token } from '../model/tables/extraction.ts';
import type { Finding } from '../protocol/editor-view.ts';
import { equal, literal, oneOf } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';

/** Findings of which nothing else can be the reason, or of which some ways of the code are. */
const found = from('finding', definitionTables.variableFinding)
  .where((t) => oneOf(t.finding.doubt, literal('none'), literal('some_paths')))
  .join('node', syntaxNode, (t) => [equal(t.finding.file, t.node.file), equal(t.finding.node, t.node.node)])
  .join('text', token, (t) => equal(t.node.token, t.text.token))
  .join('file', fileTable, (t) => equal(t.finding.file, t.file.file))
  .select((t) => ({
    kind: t.finding.kind,
    doubt: t.finding.doubt,
    name: t.text.text,
    path: t.file.path,
    line: t.node.line,
    column: t.node.column,
  }));

const kinds = {
  dead_store: 'dead_store',
  unused: 'unused_variable',
  use_before_definition: 'use_before_definition',
} as const;

export type VariableFindingKind = (typeof kinds)[keyof typeof kinds];

/**
 * Values that no use can read, variables that are never read, and reads without a value. Names that begin with an underscore say
 * that they are not meant to be read.
 */
export async function variableFindings(reader: GraphReader): Promise<ReadonlyMap<VariableFindingKind, Finding[]>> {
  const byKind = new Map<VariableFindingKind, Finding[]>(Object.values(kinds).map((kind) => [kind, []]));
  for (const row of await reader.rows(found, {})) {
    const kind = kinds[row.kind as keyof typeof kinds];
    const subject = String(row.name);
    if (subject.startsWith('_') && kind !== 'use_before_definition') continue;
    const [path, line, column] = [String(row.path), Number(row.line), Number(row.column)];
    byKind.get(kind)?.push({
      kind,
      certainty: row.doubt === 'none' ? 'exact' : 'heuristic',
      doubts: 0,
      subject,
      place: { path, line, column, endLine: line, endColumn: column + subject.length },
      related: [],
    });
  }
  for (const findings of byKind.values()) findings.sort(byPlace);
  return byKind;
}

const byPlace = ({ place: left }: Finding, { place: right }: Finding): number =>
  (left.path < right.path ? -1 : left.path > right.path ? 1 : 0) ||
  left.line - right.line ||
  left.column - right.column;
