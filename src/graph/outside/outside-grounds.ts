import { factTables } from '../../model/tables/facts.ts';
import { agreementKinds, disagreementKinds, outsideIndex, outsideTables } from '../../model/tables/outside.ts';
import { t } from '../../protocol/translate.ts';
import { coalesce, equal, parameter } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import type { GraphEdge } from '../graph-edge.ts';
import type { GraphReader } from '../graph-reader.ts';
import type { NodeKey } from '../node-key.ts';
import { saidAnswers } from './said-answers.ts';

const { callSite, memberAccess } = factTables;

const compared = from('at', outsideTables.outsideComparison)
  .where((t) => [equal(t.at.file, parameter('file', 'integer')), equal(t.at.node, parameter('node', 'integer'))])
  .join('index', outsideIndex, (t) => equal(t.at.index, t.index.index))
  .select((t) => ({
    kind: t.at.kind,
    index: t.index.path,
    tool: t.index.tool,
  }));

const calledNames = from('call', callSite)
  .where((t) => [equal(t.call.file, parameter('file', 'integer')), equal(t.call.node, parameter('node', 'integer'))])
  .leftJoin('access', memberAccess, (t) => [equal(t.call.file, t.access.file), equal(t.call.callee, t.access.node)])
  .select((t) => ({ node: coalesce(t.access.name, t.call.callee) }));

const docs: Readonly<Record<string, string>> = { ...agreementKinds, ...disagreementKinds };

/** What an index of the workspace, or a language server that was asked, says of the name an edge comes from. */
export async function outsideGrounds(reader: GraphReader, edge: GraphEdge): Promise<readonly string[]> {
  const name = await nameOf(reader, edge);
  if (!name) return [];
  const rows = await reader.rows(compared, { ...name });
  const byIndex = rows.map(({ index, tool, kind }) => {
    const source = tool ? t('{0} (made by {1})', String(index), String(tool)) : String(index);
    return t('{0}: {1}', source, t(docs[String(kind)] ?? ''));
  });
  const said = saidAnswers.about(reader, name);
  if (!said) return byIndex;
  const { source, verdict, place } = said;
  const sentence = t('{0}: {1}', source, t(docs[verdict] ?? ''));
  return [...byIndex, place.said === '' ? sentence : t('{0} It says {1}.', sentence, place.said)];
}

/** The name an edge is about: its source, or what a call site calls. */
async function nameOf(reader: GraphReader, edge: GraphEdge): Promise<NodeKey | null> {
  if (edge.kind === 'REFERS_TO') return edge.source;
  if (edge.kind !== 'CALLS' && edge.kind !== 'CALL_TARGET') return null;
  const [row] = await reader.rows(calledNames, { file: edge.source.file, node: edge.evidence });
  return row ? { file: edge.source.file, node: Number(row.node) } : null;
}
