import { edgeCode } from './codes.ts';
import { type FlowBuilder, op, part, role } from './flow-builder.ts';
import { evaluated } from './unit-graph.ts';

const p = {
  condition: part('condition'),
  body: part('body'),
  alternative: part('alternative'),
  initializer: part('initializer'),
  increment: part('increment'),
  target: part('target'),
  iterable: part('iterable'),
  operator: part('operator'),
};
const filterClause = role('filter_clause');
const forClause = role('for_clause');
const awaited = role('awaited');

/** While a condition holds; the else part runs when it no longer does, not after a break. */
export function buildWhile(builder: FlowBuilder, node: number): void {
  const { tree, graph, jumps } = builder;
  const head = graph.announce();
  const body = graph.announce();
  const done = graph.announce();
  const end = graph.announce();
  graph.leave(head, edgeCode.next);
  jumps.pushLoop(builder.takeLabels(), end, head);
  builder.plan(
    [op.deeper, 1],
    [op.openForced, head],
    [op.condition, tree.part(node, p.condition), body, done, node],
    [op.open, body],
    [op.statement, tree.part(node, p.body)],
    [op.leave, head, edgeCode.loop_back],
    ...afterLoop(builder, node, done, end),
  );
}

function afterLoop(builder: FlowBuilder, node: number, done: number, end: number) {
  return [
    [op.deeper, -1],
    [op.pop],
    [op.open, done],
    [op.statement, builder.tree.part(node, p.alternative)],
    [op.leave, end, edgeCode.next],
    [op.open, end],
  ] as const;
}

export function buildDo(builder: FlowBuilder, node: number): void {
  const { tree, graph, jumps } = builder;
  const body = graph.announce();
  const test = graph.announce();
  const end = graph.announce();
  const back = graph.announce();
  graph.leave(body, edgeCode.next);
  jumps.pushLoop(builder.takeLabels(), end, test);
  builder.plan(
    [op.deeper, 1],
    [op.openForced, body],
    [op.statement, tree.part(node, p.body)],
    [op.leave, test, edgeCode.next],
    [op.open, test],
    [op.condition, tree.part(node, p.condition), back, end, node],
    [op.open, back],
    [op.leave, body, edgeCode.loop_back],
    [op.deeper, -1],
    [op.pop],
    [op.open, end],
  );
}

/** Start, condition, step; without a condition it runs until something leaves it. */
export function buildFor(builder: FlowBuilder, node: number): void {
  const { tree, graph, jumps } = builder;
  const head = graph.announce();
  const body = graph.announce();
  const again = graph.announce();
  const end = graph.announce();
  const condition = conditionOf(builder, tree.part(node, p.condition));
  const increment = tree.part(node, p.increment);
  jumps.pushLoop(builder.takeLabels(), end, again);
  builder.plan(
    [op.statement, conditionOf(builder, tree.part(node, p.initializer)) < 0 ? -1 : tree.part(node, p.initializer)],
    [op.leave, head, edgeCode.next],
    [op.deeper, 1],
    [op.openForced, head],
    ...(condition < 0
      ? ([[op.leave, body, edgeCode.next]] as const)
      : ([[op.condition, condition, body, end, node]] as const)),
    [op.open, body],
    [op.statement, tree.part(node, p.body)],
    [op.leave, again, edgeCode.next],
    [op.open, again],
    [op.expression, increment, node],
    [op.step, increment, node],
    [op.leave, head, edgeCode.loop_back],
    [op.deeper, -1],
    [op.pop],
    [op.open, end],
  );
}

/** Some grammars wrap the condition of such a loop in a statement, which is empty without one. */
function conditionOf({ tree }: FlowBuilder, held: number): number {
  if (held < 0 || !tree.isNamed(held)) return -1;
  const isStatement = tree.role(held) === role('plain') || tree.role(held) === role('inert');
  return isStatement ? tree.first(held) : held;
}

/** For every item: the iterable is computed once, then each turn takes the next item or ends. */
export function buildForEach(builder: FlowBuilder, node: number): void {
  const { tree, graph, jumps } = builder;
  const head = graph.announce();
  const body = graph.announce();
  const done = graph.announce();
  const end = graph.announce();
  const iterable = tree.part(node, p.iterable);
  jumps.pushLoop(builder.takeLabels(), end, head);
  builder.plan(
    [op.expression, iterable, node],
    [op.step, iterable, node],
    [op.leave, head, edgeCode.next],
    [op.deeper, 1],
    [op.openForced, head],
    ...waitForItem(builder, node),
    [op.step, node, node, evaluated.elsewhere],
    [op.branch, body, done],
    [op.open, body],
    [op.expression, tree.part(node, p.target), node],
    // The target has no new value when there are no more items.
    [op.evaluate, tree.part(node, p.target)],
    [op.statement, tree.part(node, p.body)],
    [op.leave, head, edgeCode.loop_back],
    ...afterLoop(builder, node, done, end),
  );
}

/** What waits for each item does so before it is known whether there is one. */
const waitForItem = ({ tree }: FlowBuilder, node: number) =>
  tree.hasMark(node, awaited) ? ([[op.split, edgeCode.await]] as const) : [];

/** The clauses of a comprehension from `clause` on; `outer` is the turn of the loop around. */
export function buildClauses(builder: FlowBuilder, unit: number, clause: number, outer: number): void {
  const { tree, graph } = builder;
  const next = clause < 0 ? -1 : tree.next(clause);
  if (clause < 0) {
    const body = tree.part(unit, p.body);
    builder.plan([op.expression, body, unit], [op.step, body, unit], [op.leave, outer, edgeCode.loop_back]);
    return;
  }
  const body = graph.announce();
  if (tree.role(clause) === filterClause) {
    const condition = tree.part(clause, p.condition);
    builder.plan([op.condition, condition, body, outer, clause], [op.open, body], [op.clauses, unit, next, outer]);
    return;
  }
  if (tree.role(clause) !== forClause) {
    builder.push(op.clauses, unit, next, outer);
    return;
  }
  const head = graph.announce();
  const iterable = tree.part(clause, p.iterable);
  const isFirst = tree.childWithRole(unit, forClause) === clause;
  builder.plan(
    [op.expression, isFirst ? -1 : iterable, clause],
    [op.step, isFirst ? -1 : iterable, clause],
    [op.leave, head, edgeCode.next],
    [op.deeper, 1],
    [op.openForced, head],
    ...waitForItem(builder, clause),
    [op.step, clause, clause, evaluated.elsewhere],
    [op.branch, body, outer],
    [op.open, body],
    [op.evaluate, tree.part(clause, p.target)],
    [op.clauses, unit, next, head],
    [op.deeper, -1],
  );
}
