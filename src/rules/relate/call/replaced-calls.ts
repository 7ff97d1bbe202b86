import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal, literal, not, oneOf } from '../../../relation/expressions.ts';
import { any } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { plainDecorators } from '../points/plain-decorators.ts';
import { valueCalls } from '../points/value-calls.ts';

const decorated = distinct(
  from('decorator', plainDecorators).select((t) => ({ file: t.decorator.file, node: t.decorator.target })),
);
const settled = from('settled', valueCalls)
  .where((t) => equal(t.settled.step, literal(0)))
  .groupBy(
    (t) => ({ file: t.settled.file, node: t.settled.node }),
    (t) => ({ is_open: any(t.settled.is_open) }),
  );
/** Expressions that may mean something that is declared and not decorated. */
const plain = from('value', relationTables.value)
  .where((t) => oneOf(t.value.kind, literal('definition'), literal('subclass')))
  .whereNone('decorated', decorated, (t) => [
    equal(t.value.target_file, t.decorated.file),
    equal(t.value.target_node, t.decorated.node),
  ])
  .select((t) => ({ file: t.value.file, node: t.value.node }));
/** Calls of decorated names, which do not mean what they declare, where the values that arrive are all known. */
export const replacedCalls = from('target', decorated)
  .join('value', relationTables.value, (t) => [
    equal(t.target.file, t.value.target_file),
    equal(t.target.node, t.value.target_node),
  ])
  .whereNone('plain', plain, (t) => [equal(t.value.file, t.plain.file), equal(t.value.node, t.plain.node)])
  .join('call', factTables.callSite, (t) => [equal(t.value.file, t.call.file), equal(t.value.node, t.call.callee)])
  .join('settled', settled, (t) => [equal(t.call.file, t.settled.file), equal(t.call.node, t.settled.node)])
  .where((t) => not(t.settled.is_open))
  .select((t) => ({ file: t.call.file, node: t.call.node }));
