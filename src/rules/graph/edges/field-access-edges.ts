import { factTables } from '../../../model/tables/facts.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, literal, oneOf } from '../../../relation/expressions.ts';
import { count, min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { targetEdge } from './edge-columns.ts';

const { assignment, memberAccess, scopeHome } = factTables;
const { referenceTarget } = relationTables;
const rule = 'field-access-edges';

const fields = from('site', graphTables.symbolSite)
  .where((t) => equal(t.site.kind, literal('FIELD')))
  .select((t) => ({ file: t.site.file, node: t.site.node }));

const meanings = from('target', referenceTarget).groupBy(
  (t) => ({ file: t.target.file, node: t.target.node }),
  () => ({ targets: count() }),
);

const resolved = from('access', memberAccess)
  .join('target', referenceTarget, (t) => [equal(t.access.file, t.target.file), equal(t.access.name, t.target.node)])
  .join('field', fields, (t) => [equal(t.target.target_file, t.field.file), equal(t.target.target_node, t.field.node)])
  .join('meaning', meanings, (t) => [equal(t.target.file, t.meaning.file), equal(t.target.node, t.meaning.node)])
  .select((t) => ({
    file: t.access.file,
    node: t.access.node,
    name: t.access.name,
    scope: t.access.scope,
    role: t.access.role,
    target_file: t.field.file,
    target_node: t.field.node,
    targets: t.meaning.targets,
  }));

/** The assignment that declares a field gives it its first value. */
const declaring = from('access', memberAccess)
  .join('field', fields, (t) => [equal(t.access.file, t.field.file), equal(t.access.name, t.field.node)])
  .select((t) => ({
    file: t.access.file,
    node: t.access.node,
    name: t.access.name,
    scope: t.access.scope,
    role: t.access.role,
    target_file: t.field.file,
    target_node: t.field.node,
    targets: literal(1),
  }));

/** What is combined with the old value reads it, too. */
const augmented = from('access', resolved)
  .whereExists('assignment', assignment, (t) => [
    equal(t.access.file, t.assignment.file),
    equal(t.access.node, t.assignment.target),
    equal(t.assignment.kind, literal('augmented')),
  ])
  .select((t) => ({ ...t.access, role: literal('read') }));

const accesses = distinct(union(resolved, declaring, augmented));

const edgesOf = (kind: 'READS_FIELD' | 'WRITES_FIELD', roles: readonly [string, string]) =>
  from(
    'use',
    from('access', accesses)
      .where((t) => oneOf(t.access.role, ...roles.map((role) => literal(role))))
      .join('home', scopeHome, (t) => [equal(t.access.file, t.home.file), equal(t.access.scope, t.home.scope)])
      .groupBy(
        (t) => ({
          file: t.access.file,
          callable: t.home.callable,
          target_file: t.access.target_file,
          target_node: t.access.target_node,
        }),
        (t) => ({ evidence: min(t.access.name), targets: min(t.access.targets) }),
      ),
  ).select((t) =>
    targetEdge(
      kind,
      literal(rule),
      { file: t.use.file, node: t.use.callable },
      { file: t.use.target_file, node: t.use.target_node },
      t.use.evidence,
      t.use.targets,
    ),
  );

export default graphRule({
  id: rule,
  family: 'edges',
  title: 'Callables read and write fields',
  why: 'A member access that means a field reads it, or writes it where it is given a value or deleted; it belongs to the innermost callable around it.',
  logic:
    'reads_field(c, d) :- member_access(a, read), reference_target(name(a), d), field(d), scope_home(scope(a), c); writes_field(c, d) :- the same with member_access(a, write or delete).',
  output: graphTables.edge,
  relation: union(edgesOf('READS_FIELD', ['read', 'call']), edgesOf('WRITES_FIELD', ['write', 'delete'])),
});
