import { edgeCode } from './codes.ts';
import { bodyOf } from './exceptions.ts';
import { type FlowBuilder, op, part, role, type Step } from './flow-builder.ts';
import { evaluated } from './unit-graph.ts';

const p = {
  condition: part('condition'),
  consequence: part('consequence'),
  alternative: part('alternative'),
  body: part('body'),
  guard: part('guard'),
  test: part('test'),
};
const r = {
  elif: role('elif'),
  else: role('else'),
  case: role('case'),
  pattern: role('pattern'),
  namePattern: role('name_pattern'),
  unionPattern: role('union_pattern'),
  sequencePattern: role('sequence_pattern'),
  wildcard: role('wildcard'),
  switchCase: role('switch_case'),
  switchDefault: role('switch_default'),
};

export function buildIf(builder: FlowBuilder, node: number): void {
  const end = builder.graph.announce();
  buildBranch(builder, node, builder.tree.part(node, p.alternative), end);
}

function buildBranch(builder: FlowBuilder, node: number, alternative: number, end: number): void {
  const { tree, graph } = builder;
  const yes = graph.announce();
  const no = graph.announce();
  builder.plan(
    [op.condition, tree.part(node, p.condition), yes, no, node],
    [op.open, yes],
    [op.statement, tree.part(node, p.consequence)],
    [op.leave, end, edgeCode.next],
    [op.open, no],
    [op.alternatives, alternative, end],
  );
}

/** The further conditions of a choice and what runs otherwise. */
export function buildAlternatives(builder: FlowBuilder, alternative: number, end: number): void {
  const { tree } = builder;
  if (alternative >= 0 && tree.role(alternative) === r.elif)
    buildBranch(builder, alternative, tree.nextOfPart(alternative), end);
  else builder.plan([op.statement, alternative], [op.leave, end, edgeCode.next], [op.open, end]);
}

/** match: cases are tried in order, until a pattern fits and its guard holds. */
export function buildMatch(builder: FlowBuilder, node: number): void {
  const { tree, graph } = builder;
  const body = tree.part(node, p.body);
  const end = graph.announce();
  builder.plan(
    [op.children, node, node, body],
    [op.step, node, node, body],
    [op.cases, tree.childWithRole(body, r.case), end],
    [op.open, end],
  );
}

export function buildCases(builder: FlowBuilder, clause: number, end: number): void {
  const { tree, graph } = builder;
  if (clause < 0) {
    graph.leave(end, edgeCode.next);
    return;
  }
  if (tree.role(clause) !== r.case) {
    builder.push(op.cases, tree.next(clause), end);
    return;
  }
  const fits = graph.announce();
  const body = graph.announce();
  const next = graph.announce();
  const guard = tree.part(clause, p.guard);
  // The first case begins where the subject was computed: its pattern is a decision of its own.
  graph.split(edgeCode.next);
  builder.plan(
    [op.step, clause, clause, evaluated.elsewhere],
    fitsAll(builder, clause) ? [op.leave, fits, edgeCode.case] : [op.case, fits, next],
    [op.open, fits],
    ...patternsOf(builder, clause),
    ...(guard < 0
      ? ([[op.leave, body, edgeCode.next]] as const)
      : ([[op.condition, tree.lastChild(guard), body, next, clause]] as const)),
    [op.open, body],
    [op.statement, bodyOf(builder, clause)],
    [op.leave, end, edgeCode.next],
    [op.open, next],
    [op.cases, tree.next(clause), end],
  );
}

/** Names are bound once the whole pattern fits. */
function patternsOf({ tree }: FlowBuilder, clause: number): readonly Step[] {
  const patterns: Step[] = [];
  for (let child = tree.first(clause); child >= 0; child = tree.next(child))
    if (tree.role(child) === r.pattern) patterns.push([op.evaluate, child]);
  return patterns;
}

/** Whether the pattern of a case is one name or none, or ends with such a pattern among others. */
function fitsAll({ tree }: FlowBuilder, clause: number): boolean {
  let at = tree.childWithRole(clause, r.pattern);
  const second = at < 0 ? -1 : tree.next(at);
  if (at < 0 || (second >= 0 && tree.role(second) === r.pattern)) return false;
  for (;;) {
    const child = tree.first(at);
    const is = tree.role(at);
    if (tree.hasMark(at, r.wildcard) || child < 0) return is === r.pattern || is === r.unionPattern;
    // Of several patterns only the last may fit everything.
    const last = is === r.unionPattern ? tree.lastChild(at) : child;
    if (tree.next(last) >= 0) return false;
    if (is === r.namePattern) return true;
    // Where there is room for a comma, it may be a sequence of one.
    if (is === r.sequencePattern && !tree.endsWith(at, last)) return false;
    if (!simplePatterns.includes(tree.role(last))) return false;
    at = last;
  }
}

const simplePatterns = [r.pattern, r.namePattern, r.unionPattern, r.sequencePattern];

/** switch: tests in order decide where its body is entered; from there it runs on, over the cases that follow. */
export function buildSwitch(builder: FlowBuilder, node: number): void {
  const { tree, graph, jumps } = builder;
  const body = tree.part(node, p.body);
  const end = graph.announce();
  const clauses: number[] = [];
  for (let child = tree.first(body); child >= 0; child = tree.next(child)) clauses.push(child);
  const entries = clauses.map(() => graph.announce());
  const fallback = clauses.findIndex((clause) => tree.role(clause) === r.switchDefault);
  jumps.pushSwitch([], end);
  const tests = clauses.flatMap((clause, at) => {
    if (tree.role(clause) !== r.switchCase) return [];
    const next = graph.announce();
    const test = tree.part(clause, p.test);
    return [
      [op.expression, test, clause],
      [op.step, test, clause],
      [op.case, entries[at], next],
      [op.open, next],
    ] as const;
  });
  const bodies = clauses.flatMap((clause, at) => [
    [op.leave, entries[at], edgeCode.next] as const,
    [op.open, entries[at]] as const,
    [op.statements, clause, tree.part(clause, p.test)] as const,
  ]);
  builder.plan(
    [op.children, node, node, body],
    [op.step, node, node, body],
    ...tests,
    [op.leave, fallback < 0 ? end : entries[fallback], fallback < 0 ? edgeCode.next : edgeCode.case],
    ...bodies,
    [op.leave, end, edgeCode.next],
    [op.pop],
    [op.open, end],
  );
}
