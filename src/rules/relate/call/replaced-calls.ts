import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal, literal, not } from '../../../relation/expressions.ts';
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
/** Calls of decorated names, which do not mean what they declare, where the values that arrive are all known. */
export const replacedCalls = from('target', decorated)
  .join('value', relationTables.value, (t) => [
    equal(t.target.file, t.value.target_file),
    equal(t.target.node, t.value.target_node),
  ])
  .join('call', factTables.callSite, (t) => [equal(t.value.file, t.call.file), equal(t.value.node, t.call.callee)])
  .join('settled', settled, (t) => [equal(t.call.file, t.settled.file), equal(t.call.node, t.settled.node)])
  .where((t) => not(t.settled.is_open))
  .select((t) => ({ file: t.call.file, node: t.call.node }));
