import { syntaxNode } from '../../model/tables/extraction.ts';
import { flowTables } from '../../model/tables/flow.ts';
import { distinct } from '../../relation/combine.ts';
import { equal, literal, notEqual, oneOf } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';

/** What is read from the graph to know what happens before what. */
export const runOrderRelations = {
  /** Code inside a module that runs by itself: functions, classes, comprehensions. */
  innerUnits: from('unit', flowTables.codeUnit)
    .where((t) => notEqual(t.unit.kind, literal('module')))
    .join('node', syntaxNode, (t) => [equal(t.unit.file, t.node.file), equal(t.unit.node, t.node.node)])
    .select((t) => ({ file: t.unit.file, node: t.unit.node, last: t.node.last })),
  /** Units that stop and go on later. */
  pausingUnits: distinct(
    from('edge', flowTables.flowEdge)
      .where((t) => oneOf(t.edge.kind, literal('await'), literal('yield')))
      .select((t) => ({ file: t.edge.file, node: t.edge.unit })),
  ),
} as const;
