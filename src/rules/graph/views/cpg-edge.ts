import { fileTable, syntaxNode } from '../../../model/tables/extraction.ts';
import { graphEdge, graphEntity } from '../../../model/tables/graph.ts';
import { cpgEdge } from '../../../model/tables/views.ts';
import { union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import {
  cast,
  choose,
  coalesce,
  concat,
  equal,
  greaterEqual,
  isNull,
  literal,
  missing,
  nodeId,
  oneOf,
  real,
} from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { entityNumber } from './entity-number.ts';

const digits = (id: Value<'bigint'>): Value<'text'> => coalesce(cast(id, 'text'), literal(''));

/** Edges with the ids of their ends, from the tables with (file, node) pairs. */
const identified = from('edge', graphEdge)
  .leftJoin('from', fileTable, (t) => equal(t.from.file, t.edge.source_file))
  .leftJoin('to', fileTable, (t) => equal(t.to.file, t.edge.target_file))
  .leftJoin('from_entity', graphEntity, (t) =>
    equal(t.from_entity.entity, entityNumber(t.edge.source_file, t.edge.source_node)),
  )
  .leftJoin('to_entity', graphEntity, (t) =>
    equal(t.to_entity.entity, entityNumber(t.edge.target_file, t.edge.target_node)),
  )
  .leftJoin('syntax', syntaxNode, (t) => [
    equal(t.syntax.file, t.edge.source_file),
    equal(t.syntax.node, t.edge.evidence),
  ])
  .select((t) => ({
    kind: t.edge.kind,
    source: coalesce(nodeId(t.from.file_key, t.edge.source_node), t.from_entity.id),
    target: coalesce(nodeId(t.to.file_key, t.edge.target_node), t.to_entity.id),
    certainty: t.edge.certainty,
    confidence: t.edge.confidence,
    score: t.edge.score,
    reason: t.edge.reason,
    rule: t.edge.rule,
    evidence: choose(
      [[greaterEqual(t.edge.evidence, literal(0)), nodeId(t.from.file_key, t.edge.evidence)]],
      missing('bigint'),
    ),
    evidence_path: choose([[greaterEqual(t.edge.evidence, literal(0)), t.from.path]], missing('text')),
    evidence_start: t.syntax.start,
    evidence_end: t.syntax.end,
    evidence_line: t.syntax.line,
    detail: t.edge.detail,
  }));

const meaningful = from('edge', identified).select((t) => ({
  id: concat(
    t.edge.kind,
    literal(':'),
    digits(t.edge.source),
    literal(':'),
    digits(t.edge.target),
    literal(':'),
    digits(t.edge.evidence),
    choose([[isNull(t.edge.target), concat(literal(':'), coalesce(t.edge.detail, literal('')))]], literal('')),
  ),
  kind: t.edge.kind,
  source: t.edge.source,
  target: t.edge.target,
  certainty: t.edge.certainty,
  confidence: t.edge.confidence,
  score: t.edge.score,
  candidate_group: choose(
    [
      [
        oneOf(t.edge.certainty, literal('one_of'), literal('heuristic')),
        concat(t.edge.kind, literal(':'), digits(t.edge.source), literal(':'), digits(t.edge.evidence)),
      ],
    ],
    missing('text'),
  ),
  reason: t.edge.reason,
  rule: t.edge.rule,
  evidence_path: t.edge.evidence_path,
  evidence_start: t.edge.evidence_start,
  evidence_end: t.edge.evidence_end,
  evidence_line: t.edge.evidence_line,
  detail: t.edge.detail,
}));

const syntax = from('node', syntaxNode)
  .where((t) => greaterEqual(t.node.parent, literal(0)))
  .join('file', fileTable, (t) => equal(t.file.file, t.node.file))
  .select((t) => ({
    id: concat(
      literal('AST_PARENT_OF:'),
      digits(nodeId(t.file.file_key, t.node.parent)),
      literal(':'),
      digits(nodeId(t.file.file_key, t.node.node)),
      literal(':'),
      digits(nodeId(t.file.file_key, t.node.node)),
    ),
    kind: literal('AST_PARENT_OF'),
    source: nodeId(t.file.file_key, t.node.parent),
    target: nodeId(t.file.file_key, t.node.node),
    certainty: literal('exact'),
    confidence: real(1),
    score: real(1),
    candidate_group: missing('text'),
    reason: missing('text'),
    rule: literal('cpg-edge'),
    evidence_path: t.file.path,
    evidence_start: t.node.start,
    evidence_end: t.node.end,
    evidence_line: t.node.line,
    detail: missing('text'),
  }));

export default graphRule({
  id: 'cpg-edge',
  family: 'views',
  title: 'View cpg_edge',
  why: 'All edges of the graph with the ids of both ends; the parser itself gives the edges of the syntax tree.',
  logic: 'cpg_edge(kind, source, target) :- edge(kind, source, target); AST_PARENT_OF: syntax_node(target, source).',
  output: cpgEdge,
  keep: 'view',
  relation: union(meaningful, syntax),
});
