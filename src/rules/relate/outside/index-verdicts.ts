import { outsideTables } from '../../../model/tables/outside.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

/** What goes before the targets of the rules: all an index says but where it leaves the choice to them. */
export const indexVerdicts = from('target', outsideTables.outsideTarget)
  .whereNone('compared', outsideTables.outsideComparison, (t) => [
    equal(t.target.file, t.compared.file),
    equal(t.target.node, t.compared.node),
    equal(t.compared.kind, literal('chosen')),
  ])
  .select((t) => ({ ...t.target }));
