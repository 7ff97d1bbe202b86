import { definitionTables } from '../../../model/tables/definitions.ts';
import { fileTable, syntaxNode } from '../../../model/tables/extraction.ts';
import { flowTables } from '../../../model/tables/flow.ts';
import { programDependencesView } from '../../../model/tables/views.ts';
import { union } from '../../../relation/combine.ts';
import { add, choose, equal, less, literal, nodeId } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';

const { controlDependence, flowBlock, flowEdge, flowStep } = flowTables;

const withinBlocks = from('step', flowStep)
  .join('next', flowStep, (t) => [
    equal(t.step.file, t.next.file),
    equal(t.step.block, t.next.block),
    equal(add(t.step.position, literal(1)), t.next.position),
  ])
  .select((t) => ({
    kind: literal('CFG'),
    label: literal('next'),
    file: t.step.file,
    source: t.step.node,
    target: t.next.node,
  }));

/** Blocks without steps, such as entry and exit, stand for their unit. */
const betweenBlocks = from('edge', flowEdge)
  .join('source', flowBlock, (t) => [equal(t.edge.file, t.source.file), equal(t.edge.source, t.source.block)])
  .join('target', flowBlock, (t) => [equal(t.edge.file, t.target.file), equal(t.edge.target, t.target.block)])
  .select((t) => ({
    kind: literal('CFG'),
    label: t.edge.kind,
    file: t.edge.file,
    source: choose([[less(t.source.last, literal(0)), t.source.unit]], t.source.last),
    target: choose([[less(t.target.first, literal(0)), t.target.unit]], t.target.first),
  }));

const decisions = from('dependence', controlDependence)
  .join('branch', flowBlock, (t) => [
    equal(t.dependence.file, t.branch.file),
    equal(t.dependence.branch, t.branch.block),
  ])
  .join('step', flowStep, (t) => [equal(t.dependence.file, t.step.file), equal(t.dependence.block, t.step.block)])
  .select((t) => ({
    kind: literal('CDG'),
    label: t.dependence.kind,
    file: t.dependence.file,
    source: choose([[less(t.branch.last, literal(0)), t.branch.unit]], t.branch.last),
    target: t.step.node,
  }));

const values = from('pair', definitionTables.reachingDefinition).select((t) => ({
  kind: literal('REACHES'),
  label: t.pair.certainty,
  file: t.pair.file,
  source: t.pair.definition,
  target: t.pair.use,
}));

export default graphRule({
  id: 'program-dependences-view',
  family: 'views',
  title: 'View program_dependences',
  why: 'What runs after what, what decides whether it runs, and which values it reads, as edges between syntax nodes; made when asked for, so that builds do not pay for them.',
  logic:
    'program_dependences(CFG, m, n) :- flow_edge(m, n); program_dependences(CDG, m, n) :- control_dependence(n, m); program_dependences(REACHES, d, u) :- reaching_definition(d, u).',
  output: programDependencesView,
  keep: 'view',
  relation: from('edge', union(withinBlocks, betweenBlocks, decisions, values))
    .join('file', fileTable, (t) => equal(t.edge.file, t.file.file))
    .join('source', syntaxNode, (t) => [equal(t.edge.file, t.source.file), equal(t.edge.source, t.source.node)])
    .join('target', syntaxNode, (t) => [equal(t.edge.file, t.target.file), equal(t.edge.target, t.target.node)])
    .select((t) => ({
      kind: t.edge.kind,
      label: t.edge.label,
      path: t.file.path,
      source_id: nodeId(t.file.file_key, t.source.node),
      source_line: t.source.line,
      source_column: t.source.column,
      target_id: nodeId(t.file.file_key, t.target.node),
      target_line: t.target.line,
      target_column: t.target.column,
    })),
});
