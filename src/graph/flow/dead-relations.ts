import { syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { flowTables } from '../../model/tables/flow.ts';
import { equal, not } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import type { Rel } from '../../relation/relation.ts';

const dead = from('block', flowTables.flowBlock)
  .where((t) => not(t.block.reachable))
  .select((t) => ({ file: t.block.file, block: t.block.block }));

/** What happens in some blocks; functions may be called from where they are declared all the same. */
export const stepsIn = (blocks: Rel<typeof dead.schema>) =>
  from('block', blocks)
    .join('step', flowTables.flowStep, (t) => [equal(t.block.file, t.step.file), equal(t.block.block, t.step.block)])
    .join('node', syntaxNode, (t) => [equal(t.step.file, t.node.file), equal(t.step.node, t.node.node)])
    .whereNone('definition', factTables.definition, (t) => [
      equal(t.step.file, t.definition.file),
      equal(t.step.node, t.definition.node),
    ])
    .select((t) => ({ file: t.step.file, node: t.step.node, last: t.node.last }));

/** What no path of its unit leads to. */
export const deadRelations = { deadSteps: stepsIn(dead) } as const;
