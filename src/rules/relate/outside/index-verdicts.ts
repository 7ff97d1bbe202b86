import { outsideTables } from '../../../model/tables/outside.ts';
import { equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

/**
 * What goes before the targets of the rules: all an index says but where it leaves the choice to them, and where it says
 * that something is outside which the rules find in the workspace: an indexer that did not find the project's own package
 * says that of all of it. That is a disagreement, which is counted.
 */
export const indexVerdicts = from('target', outsideTables.outsideTarget)
  .whereNone('compared', outsideTables.outsideComparison, (t) => [
    equal(t.target.file, t.compared.file),
    equal(t.target.node, t.compared.node),
    oneOf(t.compared.kind, literal('chosen'), literal('outside')),
  ])
  .select((t) => ({ ...t.target }));
