import { syntaxNode } from '../../../model/tables/extraction.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { siteColumns } from './site-columns.ts';

export default graphRule({
  id: 'module-sites',
  family: 'nodes',
  title: 'Modules as nodes',
  why: 'The root of a file stands for its module, which begins where its text does.',
  logic: 'symbol_site(f, 0, MODULE) :- syntax_node(f, 0).',
  output: graphTables.symbolSite,
  relation: from('node', syntaxNode)
    .where((t) => equal(t.node.node, literal(0)))
    .select((t) => ({
      language: t.node.language,
      file: t.node.file,
      node: literal(0),
      kind: literal('MODULE'),
      naming: literal('module'),
      token: literal(-1),
      container: literal(-1),
      ...siteColumns(t.node, t.node),
    })),
});
