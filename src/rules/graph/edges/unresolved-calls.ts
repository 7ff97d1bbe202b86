import { outsideTables } from '../../../model/tables/outside.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import { coalesce, equal, isNotNull, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { outsideCall } = outsideTables;

/** Calls without a target in the workspace; where an index names what is called outside, by that name. */
export const unresolvedCalls = union(
  from('open', relationTables.openCall)
    .whereNone('outside', outsideCall, (t) => [equal(t.open.file, t.outside.file), equal(t.open.node, t.outside.node)])
    .select((t) => ({
      file: t.open.file,
      node: t.open.node,
      caller: t.open.caller,
      reason: t.open.reason,
      name: t.open.name,
    })),
  from('outside', outsideCall)
    .where((t) => isNotNull(t.outside.external))
    .select((t) => ({
      file: t.outside.file,
      node: t.outside.node,
      caller: t.outside.caller,
      reason: literal('external'),
      name: coalesce(t.outside.external, literal('')),
    })),
);
