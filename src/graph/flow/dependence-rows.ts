import { definitionTables } from '../../model/tables/definitions.ts';
import { syntaxNode } from '../../model/tables/extraction.ts';
import { flowTables } from '../../model/tables/flow.ts';
import { distinct } from '../../relation/combine.ts';
import { equal, literal, oneOf, parameter } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';

const { controlDependence, flowBlock, flowEdge, flowStep } = flowTables;
const { definitionSite, reachingDefinition, useSite } = definitionTables;
const file = parameter('file', 'integer');

/** What the dependences between the statements of one file follow from. */
export const dependenceRows = {
  nodes: from('node', syntaxNode)
    .where((t) => equal(t.node.file, file))
    .select((t) => ({ node: t.node.node, parent: t.node.parent })),
  steps: from('step', flowStep)
    .where((t) => equal(t.step.file, file))
    .join('block', flowBlock, (t) => [equal(t.step.file, t.block.file), equal(t.step.block, t.block.block)])
    .select((t) => ({
      node: t.step.node,
      statement: t.step.statement,
      block: t.step.block,
      position: t.step.position,
      unit: t.block.unit,
      depth: t.block.depth,
    })),
  jumps: distinct(
    from('edge', flowEdge)
      .where((t) => [
        equal(t.edge.file, file),
        oneOf(t.edge.kind, literal('break'), literal('continue'), literal('return'), literal('throw')),
      ])
      .select((t) => ({ block: t.edge.source, unit: t.edge.unit })),
  ),
  branches: distinct(
    from('dependence', controlDependence)
      .where((t) => equal(t.dependence.file, file))
      .select((t) => ({ block: t.dependence.block, branch: t.dependence.branch })),
  ),
  pairs: from('pair', reachingDefinition)
    .where((t) => equal(t.pair.file, file))
    .select((t) => ({ definition: t.pair.definition, use: t.pair.use })),
  definitions: from('site', definitionSite)
    .where((t) => equal(t.site.file, file))
    .select((t) => ({ node: t.site.node, unit: t.site.unit })),
  uses: from('site', useSite)
    .where((t) => equal(t.site.file, file))
    .select((t) => ({ node: t.site.node, unit: t.site.unit })),
} as const;
