import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { choose, equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { siteColumns } from './site-columns.ts';

const { scopeHome, symbol } = factTables;

export default graphRule({
  id: 'symbol-sites',
  family: 'nodes',
  title: 'Variables and parameters as nodes',
  why: 'A symbol that is no single definition is a node, placed at its first binding.',
  logic: 'symbol_site(f, y) :- symbol(f, y), symbol_entity(f, y, y).',
  output: graphTables.symbolSite,
  relation: from('symbol', symbol)
    .whereExists('entity', relationTables.symbolEntity, (t) => [
      equal(t.symbol.file, t.entity.file),
      equal(t.symbol.node, t.entity.symbol),
      equal(t.symbol.node, t.entity.entity),
    ])
    .join('home', scopeHome, (t) => [equal(t.symbol.file, t.home.file), equal(t.symbol.scope, t.home.scope)])
    .join('node', syntaxNode, (t) => [equal(t.symbol.file, t.node.file), equal(t.symbol.node, t.node.node)])
    .select((t) => ({
      language: t.symbol.language,
      file: t.symbol.file,
      node: t.symbol.node,
      kind: choose(
        [
          [equal(t.symbol.kind, literal('parameter')), literal('PARAMETER')],
          [equal(t.symbol.kind, literal('import')), literal('IMPORT')],
        ],
        literal('VARIABLE'),
      ),
      naming: literal('member'),
      token: t.symbol.token,
      container: t.home.definition,
      ...siteColumns(t.node, t.node),
    })),
});
