import { kindRole, syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import { choose, equal, greater, hasFlag, literal } from '../../../relation/expressions.ts';
import { min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { siteColumns } from './site-columns.ts';

const { implicitCall } = relationTables;
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

/** Kinds from the most telling one on. */
const kinds = [
  'SYNTAX_ERROR',
  'DOC',
  'IMPORT',
  'CALL_SITE',
  'EXPORT',
  'DECORATOR',
  'TYPE_EXPRESSION',
  'LITERAL',
  'COMMENT',
  'ARGUMENT',
] as const;
type Kind = (typeof kinds)[number];
type Integer = Value<'integer'>;

const site = (file: Integer, node: Integer, kind: Kind) => ({ file, node, rank: literal(kinds.indexOf(kind)) });
const listed = (
  table:
    | typeof literals
    | typeof doc
    | typeof decorator
    | typeof imported
    | typeof exported
    | typeof typeAnnotation
    | typeof implicitCall,
  kind: Kind,
) => from('at', table).select((t) => site(t.at.file, t.at.node, kind));

const comments = from('at', syntaxNode)
  .join('role', kindRole, (t) => [
    equal(t.at.language, t.role.language),
    equal(t.at.kind, t.role.kind),
    equal(t.role.role, literal('comment')),
  ])
  .select((t) => site(t.at.file, t.at.node, 'COMMENT'));
const errors = from('at', syntaxNode)
  .where((t) => hasFlag(t.at.flags, 4))
  .select((t) => site(t.at.file, t.at.node, 'SYNTAX_ERROR'));
const values = from('at', argument).select((t) => site(t.at.file, t.at.value, 'ARGUMENT'));

const candidates = union(
  errors,
  listed(doc, 'DOC'),
  listed(imported, 'IMPORT'),
  listed(implicitCall, 'CALL_SITE'),
  listed(exported, 'EXPORT'),
  listed(decorator, 'DECORATOR'),
  listed(typeAnnotation, 'TYPE_EXPRESSION'),
  listed(literals, 'LITERAL'),
  comments,
  values,
);

/** Nodes of the graph that other rules make. */
const made = (
  table: typeof definition | typeof symbol | typeof property | typeof reference | typeof memberAccess | typeof callSite,
) => from('at', table).select((t) => ({ file: t.at.file, node: t.at.node }));
const others = union(
  made(definition),
  made(symbol),
  made(property),
  made(reference),
  made(memberAccess),
  made(callSite),
);

const telling = from('at', candidates)
  .where((t) => greater(t.at.node, literal(0)))
  .whereNone('other', others, (t) => [equal(t.at.file, t.other.file), equal(t.at.node, t.other.node)])
  .groupBy(
    (t) => ({ file: t.at.file, node: t.at.node }),
    (t) => ({ rank: min(t.at.rank) }),
  );

const kindOf = (rank: Integer): Value<'text'> =>
  choose(
    kinds.slice(1).map((kind, at) => [equal(rank, literal(at + 1)), literal(kind)] as const),
    literal(kinds[0]),
  );

export default graphRule({
  id: 'other-sites',
  family: 'nodes',
  title: 'Literals, comments, imports and other syntax as nodes',
  why: 'Syntax that means something but is no definition, symbol or occurrence of a name is a node of the most telling kind.',
  logic:
    'graph_site(f, n) :- literal(f, n); doc(f, n); import(f, n); …, not a definition, symbol, reference, access or call.',
  output: graphTables.site,
  relation: from('at', telling)
    .join('node', syntaxNode, (t) => [equal(t.at.file, t.node.file), equal(t.at.node, t.node.node)])
    .select((t) => ({
      language: t.node.language,
      file: t.at.file,
      node: t.at.node,
      kind: kindOf(t.at.rank),
      token: t.node.token,
      container: literal(-1),
      ...siteColumns(t.node, t.node),
    })),
});
