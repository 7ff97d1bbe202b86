import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { equal, literal, regexReplace } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';

export default graphRule({
  id: 'module-nodes',
  family: 'nodes',
  title: 'Modules as nodes',
  why: 'The root of a file stands for its module.',
  logic: 'graph_node(f, 0) :- module(f).',
  output: graphTables.node,
  relation: from('module', factTables.module)
    .join('node', syntaxNode, (t) => [equal(t.module.file, t.node.file), equal(t.node.node, literal(0))])
    .select((t) => ({
      file: t.module.file,
      node: literal(0),
      kind: literal('MODULE'),
      name: regexReplace(t.module.name, '^.*[./]', ''),
      local_name: t.module.name,
      qualified_name: t.module.name,
      container: literal(-1),
      language: t.module.language,
      line: literal(1),
      column: literal(1),
      start: t.node.start,
      end: t.node.end,
    })),
});
