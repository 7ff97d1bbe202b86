import { fileTable, syntaxKind, syntaxNode, token } from '../model/tables/extraction.ts';
import { coalesce, equal, literal, missing } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import { inFileRange } from './in-file-range.ts';
import { keyList } from './key-list.ts';

/** The syntax nodes of a bound list of keys as nodes of the graph: named by their text when that is kept, else by their kind. */
export const syntaxNodesByKey = from('wanted', keyList('keys'))
  .join('node', syntaxNode, (t) => [equal(t.node.file, t.wanted.file), equal(t.node.node, t.wanted.node)])
  .where((t) => inFileRange(t.node.file))
  .join('file', fileTable, (t) => equal(t.file.file, t.node.file))
  .join('kind', syntaxKind, (t) => equal(t.kind.kind, t.node.kind))
  .leftJoin('text', token, (t) => equal(t.text.token, t.node.token))
  .select((t) => ({
    file: t.node.file,
    node: t.node.node,
    kind: literal('SYNTAX_NODE'),
    name: coalesce(t.text.text, t.kind.name),
    local_name: literal(''),
    qualified_name: literal(''),
    container: literal(-1),
    line: t.node.line,
    column: t.node.column,
    file_key: t.file.file_key,
    path: t.file.path,
    entity_id: missing('bigint'),
  }));
