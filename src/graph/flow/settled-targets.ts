import { outsideTables } from '../../model/tables/outside.ts';
import { relationTables } from '../../model/tables/relations.ts';
import { union } from '../../relation/combine.ts';
import { equal, isNull, literal, not } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';

const { callTarget } = relationTables;
const { outsideCall } = outsideTables;

/** Calls of which an index says without reservation what they call. */
const settled = from('call', outsideCall)
  .where((t) => not(t.call.is_open))
  .select((t) => ({ file: t.call.file, node: t.call.node }));

/** What calls call, as the graph has it: an index goes before what the rules found. */
export const settledTargets = union(
  from('target', callTarget)
    .whereNone('settled', settled, (t) => [
      equal(t.target.file, t.settled.file),
      equal(t.target.node, t.settled.node),
      equal(t.target.step, literal(0)),
    ])
    .select((t) => ({
      file: t.target.file,
      node: t.target.node,
      rule: t.target.rule,
      step: t.target.step,
      target_file: t.target.target_file,
      target_node: t.target.target_node,
    })),
  from('call', outsideCall)
    .where((t) => isNull(t.call.external))
    .whereNone('target', callTarget, (t) => [
      equal(t.call.file, t.target.file),
      equal(t.call.node, t.target.node),
      equal(t.target.step, literal(0)),
      t.call.is_open,
    ])
    .select((t) => ({
      file: t.call.file,
      node: t.call.node,
      rule: literal('index-calls'),
      step: literal(0),
      target_file: t.call.target_file,
      target_node: t.call.target_node,
    })),
);
