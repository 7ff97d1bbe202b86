import { kindRole, languageFeature, syntaxNode } from '../../../model/tables/extraction.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { coalesce, equal, literal } from '../../../relation/expressions.ts';
import { min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';

/** The first statement of each file whose language counts a module from there. */
const beginnings = from('statement', syntaxNode)
  .where((t) => equal(t.statement.parent, literal(0)))
  .whereExists('feature', languageFeature, (t) => [
    equal(t.statement.language, t.feature.language),
    equal(t.feature.feature, literal('modules-begin-with-code')),
  ])
  .whereNone('comment', kindRole, (t) => [
    equal(t.statement.language, t.comment.language),
    equal(t.statement.kind, t.comment.kind),
    equal(t.comment.role, literal('comment')),
  ])
  .groupBy(
    (t) => ({ file: t.statement.file }),
    (t) => ({ node: min(t.statement.node) }),
  );
const places = from('beginning', beginnings)
  .join('statement', syntaxNode, (t) => [
    equal(t.beginning.file, t.statement.file),
    equal(t.beginning.node, t.statement.node),
  ])
  .select((t) => ({ file: t.statement.file, line: t.statement.line, column: t.statement.column }));

export default graphRule({
  id: 'module-sites',
  family: 'nodes',
  title: 'Modules as nodes',
  why: 'The root of a file stands for its module, which begins where its text does, or at its first statement where the language says so.',
  logic: 'symbol_site(f, 0, MODULE) :- syntax_node(f, 0).',
  output: graphTables.symbolSite,
  relation: from('node', syntaxNode)
    .where((t) => equal(t.node.node, literal(0)))
    .leftJoin('place', places, (t) => equal(t.node.file, t.place.file))
    .select((t) => ({
      language: t.node.language,
      file: t.node.file,
      node: literal(0),
      kind: literal('MODULE'),
      naming: literal('module'),
      token: literal(-1),
      container: literal(-1),
      line: coalesce(t.place.line, t.node.line),
      column: coalesce(t.place.column, t.node.column),
      start: t.node.start,
      end: t.node.end,
    })),
});
