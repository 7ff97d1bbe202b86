import { factTables } from '../../../model/tables/facts.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { exportObjectNames } from '../name/export-object-names.ts';

/** Expressions for what the module around offers, of which a member is read. */
export const exportObjects = distinct(
  from('object', exportObjectNames)
    .whereExists('access', factTables.memberAccess, (t) => [
      equal(t.object.file, t.access.file),
      equal(t.object.node, t.access.object),
      oneOf(t.access.role, literal('read'), literal('call')),
    ])
    .select((t) => ({ file: t.object.file, node: t.object.node })),
);
