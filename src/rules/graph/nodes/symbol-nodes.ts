import { syntaxNode, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { choose, concat, equal, isNull, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { nodeColumns, symbolNames } from './node-columns.ts';

const { module, scopeHome, symbol } = factTables;

export default graphRule({
  id: 'symbol-nodes',
  family: 'nodes',
  title: 'Variables and parameters as nodes',
  why: 'A symbol that is no single definition is a node, placed at its first binding.',
  logic: 'graph_node(f, y) :- symbol(f, y), symbol_entity(f, y, y).',
  output: graphTables.node,
  relation: from('symbol', symbol)
    .join('entity', relationTables.symbolEntity, (t) => [
      equal(t.symbol.file, t.entity.file),
      equal(t.symbol.node, t.entity.symbol),
      equal(t.symbol.node, t.entity.entity),
    ])
    .join('text', token, (t) => [equal(t.symbol.token, t.text.token)])
    .join('module', module, (t) => [equal(t.symbol.file, t.module.file)])
    .join('node', syntaxNode, (t) => [equal(t.symbol.file, t.node.file), equal(t.symbol.node, t.node.node)])
    .join('home', scopeHome, (t) => [equal(t.symbol.file, t.home.file), equal(t.symbol.scope, t.home.scope)])
    .leftJoin('outer', relationTables.definitionName, (t) => [
      equal(t.home.file, t.outer.file),
      equal(t.home.definition, t.outer.node),
    ])
    .select((t) => ({
      file: t.symbol.file,
      node: t.symbol.node,
      kind: choose(
        [
          [equal(t.symbol.kind, literal('parameter')), literal('PARAMETER')],
          [equal(t.symbol.kind, literal('import')), literal('IMPORT')],
        ],
        literal('VARIABLE'),
      ),
      ...symbolNames(
        t.module.name,
        choose([[isNull(t.outer.local_name), t.text.text]], concat(t.outer.local_name, literal('.'), t.text.text)),
        t.text.text,
      ),
      container: t.home.definition,
      language: t.symbol.language,
      ...nodeColumns(t.node, t.node),
    })),
});
