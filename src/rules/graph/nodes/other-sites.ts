import { kindRole, syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import { equal, greater, hasFlag, literal } from '../../../relation/expressions.ts';
import { ascending } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { siteColumns } from './site-columns.ts';

const {
  argument,
  callSite,
  decorator,
  definition,
  doc,
  export: exported,
  import: imported,
  literal: literals,
  memberAccess,
  property,
  reference,
  symbol,
  typeAnnotation,
} = factTables;

const part = (
  table: typeof literals | typeof doc | typeof decorator | typeof imported | typeof exported | typeof typeAnnotation,
  kind: string,
  rank: number,
) => from('at', table).select((t) => ({ file: t.at.file, node: t.at.node, kind: literal(kind), rank: literal(rank) }));

const comments = from('at', syntaxNode)
  .join('role', kindRole, (t) => [
    equal(t.at.language, t.role.language),
    equal(t.at.kind, t.role.kind),
    equal(t.role.role, literal('comment')),
  ])
  .select((t) => ({ file: t.at.file, node: t.at.node, kind: literal('COMMENT'), rank: literal(6) }));
const errors = from('at', syntaxNode)
  .where((t) => hasFlag(t.at.flags, 4))
  .select((t) => ({ file: t.at.file, node: t.at.node, kind: literal('SYNTAX_ERROR'), rank: literal(0) }));
const values = from('at', argument).select((t) => ({
  file: t.at.file,
  node: t.at.value,
  kind: literal('ARGUMENT'),
  rank: literal(7),
}));

const calls = from('at', relationTables.implicitCall).select((t) => ({
  file: t.at.file,
  node: t.at.node,
  kind: literal('CALL_SITE'),
  rank: literal(3),
}));

const candidates = union(
  calls,
  errors,
  part(doc, 'DOC', 1),
  part(imported, 'IMPORT', 2),
  part(exported, 'EXPORT', 3),
  part(decorator, 'DECORATOR', 4),
  part(typeAnnotation, 'TYPE_EXPRESSION', 4),
  part(literals, 'LITERAL', 5),
  comments,
  values,
);

export default graphRule({
  id: 'other-sites',
  family: 'nodes',
  title: 'Literals, comments, imports and other syntax as nodes',
  why: 'Syntax that means something but is no definition, symbol or occurrence of a name is a node of the most telling kind.',
  logic:
    'graph_site(f, n) :- literal(f, n); doc(f, n); import(f, n); …, not a definition, symbol, reference, access or call.',
  output: graphTables.site,
  relation: from('at', candidates)
    .where((t) => greater(t.at.node, literal(0)))
    .best((t) => ({ by: [t.at.file, t.at.node], order: [ascending(t.at.rank), ascending(t.at.kind)] }))
    .whereNone('definition', definition, (t) => [
      equal(t.at.file, t.definition.file),
      equal(t.at.node, t.definition.node),
    ])
    .whereNone('symbol', symbol, (t) => [equal(t.at.file, t.symbol.file), equal(t.at.node, t.symbol.node)])
    .whereNone('field', property, (t) => [equal(t.at.file, t.field.file), equal(t.at.node, t.field.node)])
    .whereNone('reference', reference, (t) => [equal(t.at.file, t.reference.file), equal(t.at.node, t.reference.node)])
    .whereNone('access', memberAccess, (t) => [equal(t.at.file, t.access.file), equal(t.at.node, t.access.node)])
    .whereNone('call', callSite, (t) => [equal(t.at.file, t.call.file), equal(t.at.node, t.call.node)])
    .join('node', syntaxNode, (t) => [equal(t.at.file, t.node.file), equal(t.at.node, t.node.node)])
    .select((t) => ({
      language: t.node.language,
      file: t.at.file,
      node: t.at.node,
      kind: t.at.kind,
      token: t.node.token,
      container: literal(-1),
      ...siteColumns(t.node, t.node),
    })),
});
