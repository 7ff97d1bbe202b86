import { token } from '../../../model/tables/extraction.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { usagesView } from '../../../model/tables/views.ts';
import { union } from '../../../relation/combine.ts';
import { coalesce, equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { declarations } from './declarations.ts';
import { occurrenceRoles } from './occurrence-roles.ts';
import { resolvedEdges } from './resolved-edges.ts';

const uses = from('edge', resolvedEdges('REFERS_TO'))
  .leftJoin('use', occurrenceRoles, (t) => [
    equal(t.use.file, t.edge.source_file),
    equal(t.use.node, t.edge.source_node),
  ])
  .leftJoin('text', token, (t) => equal(t.text.token, t.edge.source_token))
  .select((t) => ({
    path: t.edge.source_path,
    line: t.edge.source_line,
    column: t.edge.source_column,
    name: coalesce(t.text.text, t.edge.detail, literal('')),
    kind: coalesce(t.use.role, literal('read')),
    target_id: t.edge.target_id,
    target_path: t.edge.target_path,
    target_line: t.edge.target_line,
    target_column: t.edge.target_column,
    target_qualified_name: t.edge.target_qualified_name,
    certainty: t.edge.certainty,
    rule: t.edge.rule,
    reason: t.edge.reason,
  }));

/** A name in a pattern that takes a member out of a module is a use of the place that gives the module that. */
const required = from('name', relationTables.referenceTarget)
  .where((t) => equal(t.name.rule, literal('required-name-targets')))
  .select((t) => ({ file: t.name.file, node: t.name.node }));
/** The name an import binds is also a use of the symbol it imports. */
const imports = from('edge', resolvedEdges('IMPORTS_SYMBOL'))
  .whereNone('required', required, (t) => [
    equal(t.edge.source_file, t.required.file),
    equal(t.edge.source_node, t.required.node),
  ])
  .leftJoin('text', token, (t) => equal(t.text.token, t.edge.source_token))
  .select((t) => ({
    path: t.edge.source_path,
    line: t.edge.source_line,
    column: t.edge.source_column,
    name: coalesce(t.text.text, literal('')),
    kind: literal('import'),
    target_id: t.edge.target_id,
    target_path: t.edge.target_path,
    target_line: t.edge.target_line,
    target_column: t.edge.target_column,
    target_qualified_name: t.edge.target_qualified_name,
    certainty: t.edge.certainty,
    rule: t.edge.rule,
    reason: t.edge.reason,
  }));

export default graphRule({
  id: 'usages-view',
  family: 'views',
  title: 'View usages',
  why: 'Where a name occurs and what it means there, declarations and imports included.',
  logic:
    'usages(n, d) :- edge(REFERS_TO, n, d); edge(IMPORTS_SYMBOL, n, d); edge(DEFINITION_OF, n, d); node(d) declares itself.',
  output: usagesView,
  keep: 'view',
  relation: union(uses, imports, declarations),
});
