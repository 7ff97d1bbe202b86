import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct } from '../../../relation/combine.ts';
import { coalesce, equal, literal, not, oneOf } from '../../../relation/expressions.ts';
import { any, count } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { plainDecorators } from '../points/plain-decorators.ts';
import { valueCalls } from '../points/value-calls.ts';

/** Decorated by functions of the workspace, which may give something else. */
export const rewritten = distinct(
  from('decorator', plainDecorators)
    .leftJoin('call', factTables.callSite, (t) => [
      equal(t.decorator.file, t.call.file),
      equal(t.decorator.node, t.call.node),
    ])
    .join('value', relationTables.value, (t) => [
      equal(t.decorator.file, t.value.file),
      equal(coalesce(t.call.callee, t.decorator.node), t.value.node),
      equal(t.value.kind, literal('definition')),
    ])
    .select((t) => ({ file: t.decorator.file, node: t.decorator.target })),
);
const decorated = distinct(
  from('decorator', plainDecorators).select((t) => ({ file: t.decorator.file, node: t.decorator.target })),
);
const settled = from('settled', valueCalls)
  .where((t) => equal(t.settled.step, literal(0)))
  .groupBy(
    (t) => ({ file: t.settled.file, node: t.settled.node }),
    (t) => ({ is_open: any(t.settled.is_open) }),
  );
/** Expressions of which it is known what declared thing they mean, subclasses considered. */
const single = from('value', relationTables.value)
  .where((t) => oneOf(t.value.kind, literal('definition'), literal('subclass')))
  .groupBy(
    (t) => ({ file: t.value.file, node: t.value.node }),
    () => ({ meanings: count() }),
  );
/** Calls of decorated names, which do not mean what they declare, where the values that arrive are all known. */
export const replacedCalls = from('target', decorated)
  .join('value', relationTables.value, (t) => [
    equal(t.target.file, t.value.target_file),
    equal(t.target.node, t.value.target_node),
  ])
  .join('single', single, (t) => [
    equal(t.value.file, t.single.file),
    equal(t.value.node, t.single.node),
    equal(t.single.meanings, literal(1)),
  ])
  .join('call', factTables.callSite, (t) => [equal(t.value.file, t.call.file), equal(t.value.node, t.call.callee)])
  .join('settled', settled, (t) => [equal(t.call.file, t.settled.file), equal(t.call.node, t.settled.node)])
  .where((t) => not(t.settled.is_open))
  .select((t) => ({
    file: t.call.file,
    node: t.call.node,
    target_file: t.target.file,
    target_node: t.target.node,
  }));
