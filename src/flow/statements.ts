import { buildIf, buildMatch, buildSwitch } from './choices.ts';
import { edgeCode, gapCode } from './codes.ts';
import { constantCode } from './constant-conditions.ts';
import { bodyOf, buildTry } from './exceptions.ts';
import { enterUnit } from './expressions.ts';
import { type FlowBuilder, op, part, role } from './flow-builder.ts';
import { buildDo, buildFor, buildForEach, buildWhile } from './loops.ts';

const p = { label: part('label'), body: part('body'), condition: part('condition') };

type Build = (builder: FlowBuilder, node: number) => void;

const builds: Readonly<Record<number, Build>> = {
  [role('block')]: (builder, node) => builder.push(op.statements, node, -1),
  [role('else')]: (builder, node) => builder.push(op.statement, bodyOf(builder, node)),
  [role('if')]: buildIf,
  [role('while')]: buildWhile,
  [role('do')]: buildDo,
  [role('for')]: buildFor,
  [role('for_each')]: buildForEach,
  [role('try')]: buildTry,
  [role('with')]: buildWith,
  [role('guarded_with')]: buildGuarded,
  [role('match')]: buildMatch,
  [role('switch')]: buildSwitch,
  [role('label')]: buildLabel,
  [role('break')]: (builder, node) => leaveBy(builder, node, 'break'),
  [role('continue')]: (builder, node) => leaveBy(builder, node, 'continue'),
  [role('return')]: (builder, node) => afterValue(builder, node, 'return'),
  [role('throw')]: (builder, node) => afterValue(builder, node, 'throw'),
  [role('assert')]: buildAssert,
  [role('function')]: buildDefinition,
  [role('class')]: buildDefinition,
  [role('plain')]: buildPlain,
  [role('inert')]: (builder, node) => builder.graph.step(node, node),
};

/** A statement by its role; one without a role is listed as not understood, and taken to go on to the next. */
export function buildStatement(builder: FlowBuilder, node: number): void {
  const { tree, gaps } = builder;
  if (node < 0) return;
  const build = builds[tree.role(node)];
  if (build) {
    build(builder, node);
    return;
  }
  if (tree.role(node) === 0 && tree.role(tree.parent[node] as number) === role('block'))
    gaps.push({ node, reason: gapCode.unknown_statement });
  buildPlain(builder, node);
}

function buildPlain(builder: FlowBuilder, node: number): void {
  if (builder.flows[node] === 0) builder.step(node, node);
  else builder.plan([op.expression, node, node], [op.step, node, node]);
}

function buildDefinition(builder: FlowBuilder, node: number): void {
  builder.push(op.step, node, node);
  enterUnit(builder, node, node);
}

function buildWith(builder: FlowBuilder, node: number): void {
  const body = builder.tree.part(node, p.body);
  builder.plan([op.children, node, node, body], [op.step, node, node, body], [op.statement, body]);
}

/**
 * A body whose exceptions may be swallowed when its resources are let go. Hardly any resources do so: where their names do not
 * say it, only what is thrown in so many words may be swallowed, or whatever is, where only then control gets to what follows.
 */
function buildGuarded(builder: FlowBuilder, node: number): void {
  const { tree, graph } = builder;
  const body = tree.part(node, p.body);
  const [held, thrown, end] = [graph.announce(), graph.announce(), graph.announce()];
  const isNamed = tree.constant(node) === constantCode.swallows;
  // Taking the resources, and letting them go, may be waited for.
  const taken = tree.hasMark(node, role('awaited')) ? edgeCode.await : edgeCode.next;
  builder.plan(
    [op.children, node, node, body],
    [op.step, node, node, body],
    // What taking the resources throws is not caught here.
    [op.leave, held, taken],
    [op.open, held],
    [op.guard, thrown, isNamed ? 0 : 1],
    [op.statement, body],
    [op.pop],
    [op.leave, end, taken],
    [op.open, thrown],
    [op.swallow, end, isNamed || tree.next(node) < 0 ? -1 : held],
    [op.open, end],
  );
}

function buildLabel(builder: FlowBuilder, node: number): void {
  const { tree, graph, jumps, labels } = builder;
  const end = graph.announce();
  const body = tree.part(node, p.body);
  labels.push(tree.token[tree.part(node, p.label)] as number);
  jumps.pushLabel([...labels], end);
  const names = [role('while'), role('do'), role('for'), role('for_each'), role('label')];
  if (!names.includes(tree.role(body))) builder.takeLabels();
  builder.plan([op.statement, body], [op.leave, end, edgeCode.next], [op.pop], [op.open, end]);
}

function leaveBy(builder: FlowBuilder, node: number, kind: 'break' | 'continue'): void {
  const { tree, graph, jumps, gaps } = builder;
  const label = tree.part(node, p.label);
  graph.step(node, node);
  const isSent = jumps.jump(kind, label < 0 ? -1 : (tree.token[label] as number), node);
  if (!isSent) gaps.push({ node, reason: gapCode.unknown_jump });
}

function afterValue(builder: FlowBuilder, node: number, kind: 'return' | 'throw'): void {
  builder.plan([op.children, node, node, -1], [kind === 'return' ? op.return : op.throw, node]);
}

function buildAssert(builder: FlowBuilder, node: number): void {
  const { tree, graph } = builder;
  const holds = graph.announce();
  const fails = graph.announce();
  const condition = tree.part(node, p.condition);
  builder.plan(
    [op.condition, condition, holds, fails, node],
    [op.open, fails],
    [op.children, node, node, condition],
    [op.throw, node],
    [op.open, holds],
  );
}
