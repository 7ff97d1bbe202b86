import { token } from '../../../model/tables/extraction.ts';
import { graphNode, graphSite, graphSymbol } from '../../../model/tables/graph.ts';
import { union } from '../../../relation/combine.ts';
import { coalesce, equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';

const symbols = from('symbol', graphSymbol).select((t) => ({ ...t.symbol }));

const plain = from('site', graphSite)
  .leftJoin('text', token, (t) => equal(t.text.token, t.site.token))
  .select((t) => ({
    file: t.site.file,
    node: t.site.node,
    kind: t.site.kind,
    name: coalesce(t.text.text, literal('')),
    local_name: literal(''),
    qualified_name: literal(''),
    language: t.site.language,
    container: t.site.container,
    line: t.site.line,
    column: t.site.column,
    start: t.site.start,
    end: t.site.end,
  }));

export default graphRule({
  id: 'graph-node',
  family: 'views',
  title: 'Nodes with their names',
  why: 'What is searched for has names of its own; anything else is called what is written there.',
  logic: 'graph_node(f, n, name) :- graph_symbol(f, n, name); graph_site(f, n, token), token(token, name).',
  output: graphNode,
  keep: 'view',
  relation: union(symbols, plain),
});
