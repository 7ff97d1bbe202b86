import { edgeCode } from './codes.ts';
import { constantCode } from './constant-conditions.ts';
import { type FlowBuilder, op, part, role } from './flow-builder.ts';

const r = {
  group: role('group'),
  negation: role('negation'),
  not: role('not'),
  shortCircuit: role('short_circuit'),
  and: role('and'),
  or: role('or'),
  true: role('true'),
  false: role('false'),
};
const p = {
  left: part('left'),
  right: part('right'),
  operator: part('operator'),
  argument: part('argument'),
};

/** Computes a condition and goes where its value says. */
export function buildCondition(builder: FlowBuilder, node: number, yes: number, no: number, statement: number): void {
  const { tree, graph } = builder;
  const is = tree.role(node);
  const operator = is === r.shortCircuit || is === r.negation ? tree.role(tree.part(node, p.operator)) : 0;
  if (is === r.group) builder.push(op.condition, tree.first(node), yes, no, statement);
  else if (is === r.negation && (operator === r.not || tree.part(node, p.operator) < 0))
    builder.push(op.condition, tree.part(node, p.argument), no, yes, statement);
  else if (operator === r.and || operator === r.or) {
    const right = graph.announce();
    const whenTrue = operator === r.and ? right : yes;
    const whenFalse = operator === r.and ? no : right;
    builder.plan(
      [op.condition, tree.part(node, p.left), whenTrue, whenFalse, statement],
      [op.open, right],
      [op.condition, tree.part(node, p.right), yes, no, statement],
    );
  } else if (is === r.true || is === r.false || tree.constant(node) !== 0) {
    const holds = is === r.true || tree.constant(node) === constantCode.holds;
    builder.step(node, statement);
    graph.leave(holds ? yes : no, holds ? edgeCode.true : edgeCode.false);
  } else builder.plan([op.expression, node, statement], [op.step, node, statement], [op.branch, yes, no]);
}
