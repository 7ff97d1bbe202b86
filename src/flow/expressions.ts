import { edgeCode, unitCode } from './codes.ts';
import type { FileTree } from './file-tree.ts';
import { type FlowBuilder, op, part, role, type Step } from './flow-builder.ts';
import { sharedValue } from './shared-value.ts';
import { evaluated } from './unit-graph.ts';

const r = {
  shortCircuit: role('short_circuit'),
  and: role('and'),
  or: role('or'),
  andAssign: role('and_assign'),
  orAssign: role('or_assign'),
  ternary: role('ternary'),
  compare: role('compare'),
  chain: role('chain'),
  optional: role('optional'),
  await: role('await'),
  yield: role('yield'),
  assign: role('assign'),
  default: role('default'),
  share: role('share'),
  function: role('function'),
  class: role('class'),
  comprehension: role('comprehension'),
  generator: role('generator'),
  forClause: role('for_clause'),
};
const p = {
  left: part('left'),
  right: part('right'),
  operator: part('operator'),
  condition: part('condition'),
  consequence: part('consequence'),
  alternative: part('alternative'),
  object: part('object'),
  target: part('target'),
  value: part('value'),
  body: part('body'),
  parameters: part('parameters'),
  iterable: part('iterable'),
};

/** Roles that make an expression more than a value: 1 always, 2 at times. */
const flowing = new Uint8Array(256);
for (const each of [r.ternary, r.await, r.yield, r.function, r.class, r.comprehension, r.generator, r.optional])
  flowing[each] = 1;
flowing[r.shortCircuit] = 2;
flowing[r.compare] = 2;
flowing[r.default] = 2;

/** Whether a node is more than a value by itself. */
export function isFlowing(tree: FileTree, node: number): boolean {
  const is = tree.role(node);
  // Nearly every node is decided here.
  if (flowing[is] !== 2) return flowing[is] === 1;
  if (is === r.default) return tree.part(node, p.value) >= 0;
  return is === r.compare ? tree.operands(node) > 2 : tree.role(tree.part(node, p.operator)) !== 0;
}

/** Computes an expression; what it holds that branches gets blocks of its own. */
export function buildExpression(builder: FlowBuilder, node: number, statement: number): void {
  const { tree, flows } = builder;
  if (node < 0 || flows[node] === 0) return;
  const build = builds[tree.role(node)];
  if (build) build(builder, node, statement);
  else pushChildren(builder, node, statement, -1);
}

type Build = (builder: FlowBuilder, node: number, statement: number) => void;

const builds: Readonly<Record<number, Build>> = {
  [r.shortCircuit]: buildShortCircuit,
  [r.ternary]: buildTernary,
  [r.function]: enterUnit,
  [r.class]: enterUnit,
  [r.comprehension]: enterUnit,
  [r.generator]: enterUnit,
  [r.await]: (builder, node, statement) => suspend(builder, node, statement, edgeCode.await),
  [r.yield]: (builder, node, statement) => suspend(builder, node, statement, edgeCode.yield),
  [r.assign]: (builder, node, statement) => {
    const { tree } = builder;
    give(builder, node, statement, [tree.part(node, p.target)], tree.part(node, p.value));
  },
  [r.share]: (builder, node, statement) => {
    const { targets, value } = sharedValue(builder.tree, node);
    give(builder, node, statement, targets, value);
  },
  [r.compare]: buildComparison,
  [r.default]: buildDefault,
  [r.chain]: buildChain,
};

/** The value, then the targets, which are written before what follows in the same statement. */
function give(builder: FlowBuilder, node: number, statement: number, targets: readonly number[], value: number): void {
  const { tree, flows } = builder;
  const isAtEnd = tree.parent[node] === statement && tree.next(node) < 0;
  // The statement evaluates what is left over: the value first, unless a target has branched before.
  const isLast = isAtEnd && !targets.some((target) => target >= 0 && flows[target] !== 0);
  builder.plan(
    [op.expression, value, statement],
    ...(isLast || value < 0 ? [] : [[op.evaluate, value] as const]),
    ...targets.flatMap((target): readonly Step[] => {
      if (target < 0) return [];
      if (flows[target] !== 0) return [[op.expression, target, statement]];
      return isLast ? [] : [[op.evaluate, target]];
    }),
  );
}

/** A value that stands in for one that was not given. */
function buildDefault(builder: FlowBuilder, node: number, statement: number): void {
  const { tree, graph } = builder;
  const [target, value] = [tree.part(node, p.target), tree.part(node, p.value)];
  if (value < 0) {
    pushChildren(builder, node, statement, -1);
    return;
  }
  const missing = graph.announce();
  const end = graph.announce();
  builder.plan(
    [op.step, node, statement, evaluated.elsewhere],
    [op.branch, missing, end],
    [op.open, missing],
    [op.expression, value, statement],
    [op.step, value, statement],
    [op.leave, end, edgeCode.next],
    [op.open, end],
    [op.expression, target, statement],
    [op.evaluate, target],
  );
}

/** Children in order, but one. What a child that branches leaves over is evaluated before the next one branches. */
export function pushChildren(builder: FlowBuilder, node: number, statement: number, except: number): void {
  const { tree, flows } = builder;
  const children: number[] = [];
  for (let child = tree.first(node); child >= 0; child = tree.next(child)) if (child !== except) children.push(child);
  const last = children.findLastIndex((child) => flows[child] !== 0);
  for (let at = last; at >= 0; at--) {
    const child = children[at] as number;
    if (at < last) builder.push(op.evaluate, child);
    if (flows[child] !== 0) builder.push(op.expression, child, statement);
  }
}

/** The body of a unit is for later; what stands around it (decorators, defaults, supertypes) is computed here. */
export function enterUnit(builder: FlowBuilder, node: number, statement: number): void {
  const { tree, waiting } = builder;
  const is = tree.role(node);
  const kind = is === r.function ? unitCode.function : is === r.class ? unitCode.class : unitCode.comprehension;
  waiting.push(node, kind);
  if (kind === unitCode.comprehension) {
    const clause = tree.childWithRole(node, r.forClause);
    if (clause >= 0) builder.push(op.expression, tree.part(clause, p.iterable), statement);
    return;
  }
  const later = [tree.part(node, p.body), tree.part(node, p.parameters)];
  const now: number[] = [];
  for (let child = tree.first(node); child >= 0; child = tree.next(child)) if (!later.includes(child)) now.push(child);
  for (const child of now.reverse()) builder.push(op.expression, child, statement);
}

function suspend(builder: FlowBuilder, node: number, statement: number, kind: number): void {
  builder.plan([op.step, node, statement], [op.split, kind]);
  pushChildren(builder, node, statement, -1);
}

function buildShortCircuit(builder: FlowBuilder, node: number, statement: number): void {
  const { tree, graph } = builder;
  if (!isFlowing(tree, node)) {
    pushChildren(builder, node, statement, -1);
    return;
  }
  const right = graph.announce();
  const end = graph.announce();
  const left = tree.part(node, p.left);
  const operator = tree.role(tree.part(node, p.operator));
  builder.plan(
    ...leftOf(operator, left, right, end, statement),
    [op.open, right],
    [op.expression, tree.part(node, p.right), statement],
    [op.step, tree.part(node, p.right), statement],
    [op.leave, end, edgeCode.next],
    [op.open, end],
  );
}

/** What the left operand decides: by its truth, or by whether there is a value at all, which its own operands do not tell. */
function leftOf(operator: number, left: number, right: number, end: number, statement: number): readonly Step[] {
  if (operator === r.and || operator === r.andAssign) return [[op.condition, left, right, end, statement]];
  if (operator === r.or || operator === r.orAssign) return [[op.condition, left, end, right, statement]];
  return [
    [op.expression, left, statement],
    [op.step, left, statement],
    [op.branch, end, right],
  ];
}

function buildTernary(builder: FlowBuilder, node: number, statement: number): void {
  const { tree, graph } = builder;
  const yes = graph.announce();
  const no = graph.announce();
  const end = graph.announce();
  const then = tree.part(node, p.consequence);
  const otherwise = tree.part(node, p.alternative);
  builder.plan(
    [op.condition, tree.part(node, p.condition), yes, no, statement],
    [op.open, yes],
    [op.expression, then, statement],
    [op.step, then, statement],
    [op.leave, end, edgeCode.next],
    [op.open, no],
    [op.expression, otherwise, statement],
    [op.step, otherwise, statement],
    [op.leave, end, edgeCode.next],
    [op.open, end],
  );
}

/** All but the first two operands are computed only while the comparisons hold. */
function buildComparison(builder: FlowBuilder, node: number, statement: number): void {
  const { tree, graph } = builder;
  const operands: number[] = [];
  for (let child = tree.first(node); child >= 0; child = tree.next(child)) operands.push(child);
  if (operands.length < 3) {
    pushChildren(builder, node, statement, -1);
    return;
  }
  const end = graph.announce();
  const todo: Step[] = [
    [op.expression, operands[0], statement],
    [op.evaluate, operands[0]],
  ];
  operands.slice(1).forEach((operand, at) => {
    todo.push([op.expression, operand, statement]);
    if (at === operands.length - 2) return;
    const next = graph.announce();
    todo.push([op.step, operand, statement], [op.branch, next, end], [op.open, next]);
  });
  builder.plan(...todo, [op.step, node, statement], [op.leave, end, edgeCode.next], [op.open, end]);
}

/** `a?.b.c`: when the object is missing, the rest of the chain is left out. */
function buildChain(builder: FlowBuilder, node: number, statement: number): void {
  const { tree, graph } = builder;
  const links: number[] = [];
  let inner = node;
  while (inner >= 0 && tree.role(inner) === r.chain) {
    links.push(inner);
    inner = tree.part(inner, p.object);
  }
  if (!links.some((link) => tree.hasMark(link, r.optional))) {
    chainInOrder(builder, inner, links, statement);
    return;
  }
  const end = graph.announce();
  const todo: Step[] = [
    [op.expression, inner, statement],
    [op.evaluate, inner],
  ];
  let object = inner;
  for (const link of links.reverse()) {
    if (tree.hasMark(link, r.optional)) {
      const next = graph.announce();
      todo.push([op.step, object, statement], [op.branch, next, end], [op.open, next]);
    }
    for (let child = tree.first(link); child >= 0; child = tree.next(child))
      if (child !== object) todo.push([op.expression, child, statement], [op.evaluate, child]);
    object = link;
  }
  builder.plan(...todo, [op.risk], [op.leave, end, edgeCode.next], [op.open, end]);
}

/** `a.b(c)`: what stands before a part that branches is evaluated before it. */
function chainInOrder(builder: FlowBuilder, inner: number, links: readonly number[], statement: number): void {
  const { tree, flows } = builder;
  for (const link of links) {
    const object = tree.part(link, p.object);
    pushChildren(builder, link, statement, object);
    for (let child = tree.first(link); child >= 0; child = tree.next(child)) {
      if (child === object || flows[child] === 0) continue;
      builder.push(op.evaluate, object);
      break;
    }
  }
  builder.push(op.expression, inner, statement);
}
