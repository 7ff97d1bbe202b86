import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { choose, coalesce, equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { siteColumns } from './site-columns.ts';

const kinds = {
  function: 'FUNCTION',
  method: 'METHOD',
  getter: 'METHOD',
  setter: 'METHOD',
  signature: 'FUNCTION',
  lambda: 'LAMBDA',
  class: 'CLASS',
  interface: 'INTERFACE',
  enum: 'ENUM',
  type_alias: 'TYPE_ALIAS',
} as const;

export default graphRule({
  id: 'definition-sites',
  family: 'nodes',
  title: 'Definitions as nodes',
  why: 'Every function, method, class and other definition is a node, placed at its name.',
  logic: 'symbol_site(f, d, kind, at: name) :- definition(f, d, kind, name).',
  output: graphTables.symbolSite,
  relation: from('definition', factTables.definition)
    .join('node', syntaxNode, (t) => [equal(t.definition.file, t.node.file), equal(t.definition.node, t.node.node)])
    .leftJoin('place', syntaxNode, (t) => [
      equal(t.definition.file, t.place.file),
      equal(t.definition.name, t.place.node),
    ])
    .select((t) => ({
      language: t.definition.language,
      file: t.definition.file,
      node: t.definition.node,
      kind: choose(
        Object.entries(kinds).map(([kind, node]) => [equal(t.definition.kind, literal(kind)), literal(node)] as const),
        literal('NAMESPACE'),
      ),
      naming: literal('definition'),
      token: t.definition.token,
      container: t.definition.container,
      ...siteColumns(
        { line: coalesce(t.place.line, t.node.line), column: coalesce(t.place.column, t.node.column) },
        t.node,
      ),
    })),
});
