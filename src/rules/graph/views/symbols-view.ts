import { fileTable } from '../../../model/tables/extraction.ts';
import { graphNode } from '../../../model/tables/graph.ts';
import { symbolsView } from '../../../model/tables/views.ts';
import { coalesce, equal, nodeId } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { isSymbol } from './is-symbol.ts';
import { lastLines } from './last-lines.ts';
import { namedNodes } from './named-nodes.ts';

export default graphRule({
  id: 'symbols-view',
  family: 'views',
  title: 'View symbols',
  why: 'What can be searched for, with its names and where it stands.',
  logic: 'symbols(node, name, path, line) :- node(file, node, kind, name, line), file(file, path), kind is a symbol.',
  output: symbolsView,
  keep: 'view',
  relation: from('symbol', graphNode)
    .where((t) => isSymbol(t.symbol.kind))
    .join('file', fileTable, (t) => equal(t.file.file, t.symbol.file))
    .leftJoin('container', namedNodes, (t) => [
      equal(t.container.file, t.symbol.file),
      equal(t.container.node, t.symbol.container),
    ])
    .leftJoin('end', lastLines, (t) => [equal(t.end.file, t.symbol.file), equal(t.end.node, t.symbol.node)])
    .select((t) => ({
      id: nodeId(t.file.file_key, t.symbol.node),
      kind: t.symbol.kind,
      name: t.symbol.name,
      local_name: t.symbol.local_name,
      qualified_name: t.symbol.qualified_name,
      path: t.file.path,
      line: t.symbol.line,
      column: t.symbol.column,
      end_line: coalesce(t.end.line, t.symbol.line),
      container: t.container.local_name,
      container_id: nodeId(t.file.file_key, t.container.node),
    })),
});
