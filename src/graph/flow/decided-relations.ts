import { flowRole, syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { flowTables } from '../../model/tables/flow.ts';
import { relationTables } from '../../model/tables/relations.ts';
import { distinct, fixpoint, union } from '../../relation/combine.ts';
import { choose, equal, literal, oneOf, parameter } from '../../relation/expressions.ts';
import { count } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import { keyList } from '../key-list.ts';
import { stepsIn } from './dead-relations.ts';
import { nodeRelations } from './node-relations.ts';

const { constantName } = relationTables;

/** What operators do, by place in this list. */
export const decidableOperations = [
  'equal',
  'unequal',
  'less',
  'greater',
  'at_most',
  'at_least',
  'add',
  'subtract',
  'multiply',
] as const;

const operators = from('operator', syntaxNode)
  .join('role', nodeRelations.roles('decidable_operator'), (t) => [
    equal(t.operator.language, t.role.language),
    equal(t.operator.kind, t.role.kind),
  ])
  .select((t) => ({
    file: t.operator.file,
    node: t.operator.node,
    parent: t.operator.parent,
    operation: choose(
      decidableOperations.map((name, at) => [equal(t.role.value, literal(name)), literal(at)]),
      literal(-1),
    ),
  }));

/** Literals, and names that stand for one. */
const constants = union(
  from('literal', factTables.literal)
    .where((t) => oneOf(t.literal.kind, literal('string'), literal('number'), literal('null')))
    .select((t) => ({
      file: t.literal.file,
      node: t.literal.node,
      target_file: t.literal.file,
      target_node: t.literal.node,
      isNull: equal(t.literal.kind, literal('null')),
    })),
  from('name', constantName)
    .join('literal', factTables.literal, (t) => [
      equal(t.name.target_file, t.literal.file),
      equal(t.name.target_node, t.literal.node),
    ])
    .select((t) => ({
      file: t.name.file,
      node: t.name.node,
      target_file: t.name.target_file,
      target_node: t.name.target_node,
      isNull: equal(t.literal.kind, literal('null')),
    })),
);

/** What is read from the graph to know which conditions are decided by what is written there. */
export const decidedRelations = {
  /** Operands that are such a constant, with the operation and what is around it. */
  constantOperands: from('constant', constants)
    .join('operand', syntaxNode, (t) => [
      equal(t.constant.file, t.operand.file),
      equal(t.constant.node, t.operand.node),
    ])
    .join('operator', operators, (t) => [
      equal(t.operand.file, t.operator.file),
      equal(t.operand.parent, t.operator.parent),
    ])
    .join('whole', syntaxNode, (t) => [equal(t.operator.file, t.whole.file), equal(t.operator.parent, t.whole.node)])
    .select((t) => ({
      file: t.constant.file,
      node: t.constant.node,
      whole: t.whole.node,
      around: t.whole.parent,
      operator: t.operator.node,
      operation: t.operator.operation,
      target_file: t.constant.target_file,
      target_node: t.constant.target_node,
      isNull: t.constant.isNull,
    })),
  /** Names that stand for a truth value. */
  truthNames: from('name', constantName)
    .join('value', syntaxNode, (t) => [
      equal(t.name.target_file, t.value.file),
      equal(t.name.target_node, t.value.node),
    ])
    .join('role', flowRole, (t) => [
      equal(t.value.language, t.role.language),
      equal(t.value.kind, t.role.kind),
      equal(t.role.part, literal('')),
      oneOf(t.role.role, literal('true'), literal('false')),
    ])
    .select((t) => ({ file: t.name.file, node: t.name.node, holds: equal(t.role.role, literal('true')) })),
} as const;

const entered = from('edge', flowTables.flowEdge).groupBy(
  (t) => ({ file: t.edge.file, block: t.edge.target }),
  () => ({ edges: count() }),
);
/** Blocks that are entered only where the conditions `keys` come out as `edge` says. */
const behind = from('key', keyList('keys'))
  .join('step', flowTables.flowStep, (t) => [equal(t.key.file, t.step.file), equal(t.key.node, t.step.node)])
  .join('edge', flowTables.flowEdge, (t) => [
    equal(t.step.file, t.edge.file),
    equal(t.step.block, t.edge.source),
    equal(t.edge.kind, parameter('edge', 'text')),
  ])
  .whereExists('only', entered, (t) => [
    equal(t.edge.file, t.only.file),
    equal(t.edge.target, t.only.block),
    equal(t.only.edges, literal(1)),
  ])
  .select((t) => ({ file: t.edge.file, block: t.edge.target }));

/** What runs only where some conditions come out as they never do. */
export const skippedSteps = stepsIn(
  fixpoint('skipped', distinct(behind), (self) =>
    from('skipped', self)
      .join('below', flowTables.flowDominator, (t) => [
        equal(t.skipped.file, t.below.file),
        equal(t.skipped.block, t.below.dominator),
      ])
      .select((t) => ({ file: t.skipped.file, block: t.below.block })),
  ),
);
