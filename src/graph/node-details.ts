import { syntaxNode } from '../model/tables/extraction.ts';
import { factTables } from '../model/tables/facts.ts';
import type { NodeDetails } from '../protocol/graph-view.ts';
import { coalesce, equal, literal, parameter } from '../relation/expressions.ts';
import { min } from '../relation/measures.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';
import { keyOfId } from './key-of-id.ts';
import { readNode } from './read-node.ts';

/** Bytes of a source file from `start` to before `end`, or null when it cannot be read. */
export type ReadSpan = (path: string, start: number, end: number) => Promise<string | null>;

const file = parameter('file', 'integer');
const node = parameter('node', 'integer');

/** Where a declaration starts, and where its body does; without a body that is its end. */
const heads = from('definition', factTables.definition)
  .where((t) => [equal(t.definition.file, file), equal(t.definition.node, node)])
  .join('whole', syntaxNode, (t) => [equal(t.whole.file, t.definition.file), equal(t.whole.node, t.definition.node)])
  .leftJoin('body', syntaxNode, (t) => [equal(t.body.file, t.definition.file), equal(t.body.node, t.definition.body)])
  .select((t) => ({ start: t.whole.start, end: coalesce(t.body.start, t.whole.end) }));

const docs = from('doc', factTables.doc)
  .where((t) => [equal(t.doc.file, file), equal(t.doc.owner, node)])
  .join('text', syntaxNode, (t) => [equal(t.text.file, t.doc.file), equal(t.text.node, t.doc.node)])
  .groupBy(
    () => ({ one: literal(1) }),
    (t) => ({ start: min(t.text.start), end: min(t.text.end) }),
  );

const longest = { signature: 300, doc: 600, bytes: 4000 } as const;

/** The declaration and the documentation of a node, read from its file. */
export async function nodeDetails(reader: GraphReader, id: string, readSpan: ReadSpan): Promise<NodeDetails | null> {
  const key = await keyOfId(reader, id);
  const found = key && (await readNode(reader, key));
  if (!found || found.path === null || found.file < 0) return null;
  const { path } = found;
  const at = { file: found.file, node: found.node };
  const textOf = async (rows: readonly Readonly<Record<string, unknown>>[]): Promise<string> => {
    const [row] = rows;
    if (!row) return '';
    const start = Number(row.start);
    return (await readSpan(path, start, Math.min(Number(row.end), start + longest.bytes))) ?? '';
  };
  return {
    signature: signatureOf(await textOf(await reader.rows(heads, at))),
    doc: docOf(await textOf(await reader.rows(docs, at))),
  };
}

const signatureOf = (text: string): string =>
  cut(
    text
      .replaceAll(/\s+/g, ' ')
      .trim()
      .replace(/\s*(\{|:|=>)$/, ''),
    longest.signature,
  );

/** Without the marks around and before the lines of a comment or text. */
function docOf(text: string): string {
  const lines = text
    .replace(/^[a-z]*("""|'''|["'`])/i, '')
    .replace(/("""|'''|["'`])$/, '')
    .replace(/^\/\*+|\*+\/$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*(\*(?!\/)|\/\/+|#+)?\s?/, '').trimEnd());
  return cut(lines.join('\n').trim(), longest.doc);
}

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
