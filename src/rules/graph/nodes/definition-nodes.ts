import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { choose, coalesce, equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { keptNodes } from '../../normalize/kept-nodes.ts';
import { graphRule } from '../../rule.ts';
import { nodeColumns, symbolNames } from './node-columns.ts';

const { definition, module } = factTables;

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
  id: 'definition-nodes',
  family: 'nodes',
  title: 'Definitions as nodes',
  why: 'Every function, method, class and other definition is a node, placed at its name.',
  logic: 'graph_node(f, d) :- definition(f, d), definition_name(f, d).',
  output: graphTables.node,
  relation: from('definition', definition)
    .join('name', relationTables.definitionName, (t) => [
      equal(t.definition.file, t.name.file),
      equal(t.definition.node, t.name.node),
    ])
    .join('module', module, (t) => [equal(t.definition.file, t.module.file)])
    .join('node', syntaxNode, (t) => [equal(t.definition.file, t.node.file), equal(t.definition.node, t.node.node)])
    .leftJoin('place', keptNodes(definition, 'name'), (t) => [
      equal(t.definition.file, t.place.file),
      equal(t.definition.name, t.place.node),
    ])
    .select((t) => ({
      file: t.definition.file,
      node: t.definition.node,
      kind: choose(
        Object.entries(kinds).map(([kind, node]) => [equal(t.definition.kind, literal(kind)), literal(node)] as const),
        literal('NAMESPACE'),
      ),
      ...symbolNames(t.module.name, t.name.local_name, t.name.name),
      container: t.definition.container,
      language: t.definition.language,
      ...nodeColumns(
        { line: coalesce(t.place.line, t.node.line), column: coalesce(t.place.column, t.node.column) },
        t.node,
      ),
    })),
});
