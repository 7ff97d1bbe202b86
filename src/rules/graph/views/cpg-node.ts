import { fileTable, language, syntaxKind, syntaxNode } from '../../../model/tables/extraction.ts';
import { graphEntity, graphNode, graphSite, graphSymbol } from '../../../model/tables/graph.ts';
import { cpgNode } from '../../../model/tables/views.ts';
import { union } from '../../../relation/combine.ts';
import { choose, coalesce, either, equal, hasFlag, literal, missing, nodeId } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { positive } from './positive.ts';

const inFiles = from('node', graphNode)
  .join('file', fileTable, (t) => equal(t.file.file, t.node.file))
  .leftJoin('language', language, (t) => equal(t.language.language, t.node.language))
  .select((t) => ({
    id: nodeId(t.file.file_key, t.node.node),
    kind: t.node.kind,
    name: t.node.name,
    local_name: t.node.local_name,
    qualified_name: t.node.qualified_name,
    path: t.file.path,
    language: t.language.id,
    start: choose([[equal(t.node.start, literal(-1)), missing('integer')]], t.node.start),
    end: choose([[equal(t.node.end, literal(-1)), missing('integer')]], t.node.end),
    line: positive(t.node.line),
    column: positive(t.node.column),
  }));

const entities = from('entity', graphEntity)
  .leftJoin('node', graphNode, (t) => [equal(t.node.file, literal(-1)), equal(t.node.node, t.entity.entity)])
  .leftJoin('language', language, (t) => equal(t.language.language, t.node.language))
  .select((t) => ({
    id: t.entity.id,
    kind: t.entity.kind,
    name: coalesce(t.node.name, t.entity.name),
    local_name: coalesce(t.node.local_name, t.entity.name),
    qualified_name: coalesce(t.node.qualified_name, t.entity.name),
    path: missing('text'),
    language: t.language.id,
    start: missing('integer'),
    end: missing('integer'),
    line: missing('integer'),
    column: missing('integer'),
  }));

/** Bits of the flags column. */
const errorFlag = 4;
const missingFlag = 8;

const plainSyntax = from('node', syntaxNode)
  .whereNone('site', graphSite, (t) => [equal(t.site.file, t.node.file), equal(t.site.node, t.node.node)])
  .whereNone('symbol', graphSymbol, (t) => [equal(t.symbol.file, t.node.file), equal(t.symbol.node, t.node.node)])
  .join('file', fileTable, (t) => equal(t.file.file, t.node.file))
  .join('kind', syntaxKind, (t) => equal(t.kind.kind, t.node.kind))
  .leftJoin('language', language, (t) => equal(t.language.language, t.node.language))
  .select((t) => ({
    id: nodeId(t.file.file_key, t.node.node),
    kind: choose(
      [[either(hasFlag(t.node.flags, errorFlag), hasFlag(t.node.flags, missingFlag)), literal('SYNTAX_ERROR')]],
      literal('SYNTAX_NODE'),
    ),
    name: t.kind.name,
    local_name: literal(''),
    qualified_name: literal(''),
    path: t.file.path,
    language: t.language.id,
    start: t.node.start,
    end: t.node.end,
    line: t.node.line,
    column: t.node.column,
  }));

export default graphRule({
  id: 'cpg-node',
  family: 'views',
  title: 'View cpg_node',
  why: 'All nodes of the graph under one id, from folders down to single tokens.',
  logic: 'cpg_node(id, kind) :- node(id, kind); entity(id, kind); syntax_node(id), no node(id).',
  output: cpgNode,
  keep: 'view',
  relation: union(inFiles, entities, plainSyntax),
});
