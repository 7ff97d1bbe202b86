import { factTables } from '../../../model/tables/facts.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import { equal, greaterEqual, literal, notEqual } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { certainEdge } from './edge-columns.ts';

const { binding, scope, symbol } = factTables;
const { symbolEntity } = relationTables;
const rule = 'scope-edges';

const parents = from('scope', scope)
  .where((t) => greaterEqual(t.scope.parent, literal(0)))
  .select((t) =>
    certainEdge(
      'SCOPE_PARENT',
      rule,
      { file: t.scope.file, node: t.scope.scope },
      { file: t.scope.file, node: t.scope.parent },
      t.scope.scope,
    ),
  );
const binds = from('symbol', symbol)
  .join('entity', symbolEntity, (t) => [equal(t.symbol.file, t.entity.file), equal(t.symbol.node, t.entity.symbol)])
  .select((t) =>
    certainEdge(
      'SCOPE_BINDS',
      rule,
      { file: t.symbol.file, node: t.symbol.scope },
      { file: t.symbol.file, node: t.entity.entity },
      t.symbol.node,
    ),
  );
const introduces = from('binding', binding)
  .join('symbol', symbol, (t) => [
    equal(t.binding.file, t.symbol.file),
    equal(t.binding.scope, t.symbol.scope),
    equal(t.binding.token, t.symbol.token),
  ])
  .join('entity', symbolEntity, (t) => [equal(t.symbol.file, t.entity.file), equal(t.symbol.node, t.entity.symbol)])
  .where((t) => notEqual(t.binding.node, t.entity.entity))
  .select((t) =>
    certainEdge(
      'DEFINITION_OF',
      rule,
      { file: t.binding.file, node: t.binding.node },
      { file: t.binding.file, node: t.entity.entity },
      t.binding.node,
    ),
  );

export default graphRule({
  id: 'scope-edges',
  family: 'edges',
  title: 'Scopes, what they bind and where it is introduced',
  why: 'A scope lies in the scope around it and holds the symbols bound in it; each binding introduces its symbol.',
  logic:
    'scope_parent(s, p) :- scope(s, parent: p); scope_binds(s, y) :- symbol(y, scope: s); definition_of(b, y) :- binding(b) of y.',
  output: graphTables.edge,
  relation: union(parents, binds, introduces),
});
