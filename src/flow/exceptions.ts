import { edgeCode } from './codes.ts';
import { type FlowBuilder, op, part, role } from './flow-builder.ts';
import { evaluated } from './unit-graph.ts';

const p = { body: part('body'), test: part('test'), caught: part('caught') };
const r = {
  handler: role('handler'),
  groupHandlers: role('group_handlers'),
  catch: role('catch'),
  else: role('else'),
  finally: role('finally'),
};

/**
 * try: exceptions in the body go to the handlers, those in the else part and in handlers do not; whichever way they are
 * left, the finally part runs.
 */
export function buildTry(builder: FlowBuilder, node: number): void {
  const { tree, graph, jumps } = builder;
  const end = graph.announce();
  const final = tree.childWithRole(node, r.finally);
  const finalEntry = final < 0 ? -1 : graph.announce();
  const after = final < 0 ? end : finalEntry;
  const handler = firstHandler(builder, node);
  const handlers = handler < 0 ? -1 : graph.announce();
  graph.step(node, node, evaluated.elsewhere);
  // The body starts a block: what came before it is not caught here.
  graph.split(edgeCode.next);
  if (final >= 0) jumps.pushFinally(finalEntry);
  if (handler >= 0) jumps.pushHandlers(handlers);
  builder.plan(
    [op.statement, tree.part(node, p.body)],
    ...(handler < 0 ? [] : ([[op.pop]] as const)),
    ...(tree.childWithRole(node, r.else) < 0 ? [] : ([[op.split, edgeCode.next]] as const)),
    [op.statement, tree.childWithRole(node, r.else)],
    [op.leave, after, edgeCode.next],
    ...(handler < 0
      ? []
      : ([
          [op.open, handlers],
          [op.handlers, handler, after],
        ] as const)),
    ...(final < 0 ? [] : ([[op.popFinally, finalEntry, final, end]] as const)),
    [op.open, end],
  );
}

function firstHandler({ tree }: FlowBuilder, node: number): number {
  const handler = tree.childWithRole(node, r.handler);
  return handler >= 0 ? handler : tree.childWithRole(node, r.catch);
}

/**
 * Handlers are tried one after the other; what none of them takes goes on outwards. A handler of a group is followed by the
 * next one also when it has run or thrown: what is left, or was thrown by them, goes on outwards after the last.
 */
export function buildHandlers(builder: FlowBuilder, handler: number, after: number, isGroup: boolean): void {
  const { tree, graph } = builder;
  if (handler < 0) {
    if (isGroup) graph.edge(graph.needed(), after, edgeCode.next);
    builder.jumps.rethrow();
    return;
  }
  const is = tree.role(handler);
  const test = tree.part(handler, p.test);
  const body = graph.announce();
  const catchesAll = is === r.catch || (is === r.handler && test < 0);
  if (is !== r.catch && is !== r.handler) {
    builder.push(op.handlers, tree.next(handler), after, isGroup ? 1 : 0);
    return;
  }
  const next = catchesAll ? -1 : graph.announce();
  const takesPart = next >= 0 && tree.hasMark(handler, r.groupHandlers);
  builder.plan(
    [op.expression, test, handler],
    [op.step, handler, handler, evaluated.elsewhere],
    catchesAll ? [op.leave, body, edgeCode.next] : [op.branch, body, next, edgeCode.exception],
    [op.open, body],
    // What is caught may be taken apart, with values for what it lacks.
    [op.expression, tree.part(handler, p.caught), handler],
    [op.evaluate, handler, bodyOf(builder, handler)],
    ...(takesPart ? ([[op.guard, next]] as const) : []),
    [op.statement, bodyOf(builder, handler)],
    ...(takesPart ? ([[op.pop]] as const) : []),
    [op.evaluate, handler, evaluated.forgotten],
    [op.leave, takesPart ? next : after, edgeCode.next],
    ...(catchesAll
      ? []
      : ([
          [op.open, next],
          [op.handlers, tree.next(handler), after, takesPart ? 1 : 0],
        ] as const)),
  );
}

/** The finally part: then on with what was before it, or with the jumps that came through. */
export function buildFinally(builder: FlowBuilder, entry: number, final: number, end: number): void {
  const { graph, jumps } = builder;
  const waiting = jumps.popFinally();
  const goesOn = graph.isEnteredBy(entry, edgeCode.next);
  graph.open(entry);
  builder.plan(
    [op.statement, bodyOf(builder, final)],
    [op.resume, builder.keep(waiting)],
    goesOn ? [op.leave, end, edgeCode.next] : [op.dead],
  );
}

export function bodyOf({ tree }: FlowBuilder, node: number): number {
  const body = tree.part(node, p.body);
  return body >= 0 ? body : tree.lastChild(node);
}
