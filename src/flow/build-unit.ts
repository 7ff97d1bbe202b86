import { buildAlternatives, buildCases } from './choices.ts';
import { edgeCode, gapCode, unitCode } from './codes.ts';
import { buildCondition } from './conditions.ts';
import { bodyOf, buildFinally, buildHandlers } from './exceptions.ts';
import { buildExpression, pushChildren } from './expressions.ts';
import { type FlowBuilder, op, part, role } from './flow-builder.ts';
import { buildClauses } from './loops.ts';
import { buildStatement } from './statements.ts';
import { blockLimit, evaluated, exitBlock } from './unit-graph.ts';

const r = { block: role('block'), forClause: role('for_clause') };
const parametersPart = part('parameters');
const item = new Int32Array(5);

/** Builds the graph of one unit into `builder.graph`. */
export function buildUnit(builder: FlowBuilder, node: number, kind: number): void {
  const { graph, jumps, tree } = builder;
  graph.reset();
  jumps.reset();
  builder.kept.length = 0;
  builder.labels = [];
  // The entry stands apart, so that no jump leads back to it.
  graph.split(edgeCode.next);
  if (kind === unitCode.comprehension)
    builder.plan([op.clauses, node, tree.childWithRole(node, r.forClause), exitBlock]);
  else {
    const body = kind === unitCode.module ? node : bodyOf(builder, node);
    const isExpression = kind === unitCode.function && tree.role(body) !== r.block;
    const parameters = kind === unitCode.function ? tree.part(node, parametersPart) : -1;
    builder.plan(
      [op.expression, parameters, parameters],
      [op.evaluate, parameters],
      ...(isExpression ? ([[op.expression, body, body]] as const) : []),
      isExpression ? [op.step, body, body] : [op.statement, body],
      [op.leave, exitBlock, isExpression ? edgeCode.return : edgeCode.next],
    );
  }
  while (builder.take(item)) {
    if (graph.blocks > blockLimit) {
      builder.drop();
      builder.gaps.push({ node, reason: gapCode.unit_too_large });
      return;
    }
    perform(builder, item);
  }
}

function perform(builder: FlowBuilder, todo: Int32Array): void {
  const what = performs[todo[0] as number];
  what?.(builder, todo[1] as number, todo[2] as number, todo[3] as number, todo[4] as number);
}

type Perform = (builder: FlowBuilder, a: number, b: number, c: number, d: number) => void;

const performs: Readonly<Record<number, Perform>> = {
  [op.statement]: buildStatement,
  [op.expression]: buildExpression,
  [op.condition]: buildCondition,
  [op.step]: (builder, node, statement, except) => {
    if (node >= 0) builder.step(node, statement, except);
  },
  [op.evaluate]: ({ graph }, node, except) => {
    // Nothing is forgotten at an end that is not reached.
    if (node >= 0 && (except !== evaluated.forgotten || graph.current >= 0)) graph.evaluate(node, except);
  },
  [op.children]: pushChildren,
  [op.statements]: pushStatements,
  [op.open]: ({ graph }, block) => graph.open(block),
  [op.openForced]: ({ graph }, block) => graph.open(block, true),
  [op.leave]: ({ graph }, target, kind) => graph.leave(target, kind),
  [op.split]: ({ graph }, kind) => graph.split(kind),
  [op.dead]: ({ graph }) => {
    graph.current = -1;
  },
  [op.deeper]: ({ graph }, by) => {
    graph.depth += by;
  },
  [op.pop]: ({ jumps }) => jumps.pop(),
  [op.branch]: (builder, yes, no, kind) => branch(builder, yes, no, edgeCode.true, kind < 0 ? edgeCode.false : kind),
  [op.case]: (builder, yes, no) => branch(builder, yes, no, edgeCode.case, edgeCode.false),
  [op.cases]: buildCases,
  [op.alternatives]: buildAlternatives,
  [op.handlers]: (builder, handler, after, isGroup) => buildHandlers(builder, handler, after, isGroup === 1),
  [op.popFinally]: buildFinally,
  [op.resume]: ({ jumps, kept }, at) => jumps.resume(kept[at] ?? []),
  [op.clauses]: buildClauses,
  [op.guard]: ({ jumps }, entry, onlyThrown) => jumps.pushHandlers(entry, onlyThrown === 1),
  [op.swallow]: ({ jumps }, target, held) => jumps.swallow(target, held),
  [op.risk]: ({ jumps }) => jumps.mayThrow(),
  [op.return]: (builder, node) => {
    builder.step(node, node);
    builder.jumps.jump('return', -1, node);
  },
  [op.throw]: ({ graph, jumps }, node) => {
    graph.step(node, node);
    jumps.jump('throw', -1, node);
  },
};

function branch({ graph }: FlowBuilder, yes: number, no: number, whenYes: number, whenNo: number): void {
  const source = graph.needed();
  graph.edge(source, yes, whenYes);
  graph.edge(source, no, whenNo);
  graph.current = -1;
}

/** Children that are statements, in order, but one. */
function pushStatements(builder: FlowBuilder, node: number, except: number): void {
  const { tree } = builder;
  const children: number[] = [];
  for (let child = tree.first(node); child >= 0; child = tree.next(child)) if (child !== except) children.push(child);
  for (let at = children.length - 1; at >= 0; at--) builder.push(op.statement, children[at]);
}
