import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { union } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { siteColumns } from './site-columns.ts';

const { callSite, memberAccess, property, reference, scopeHome } = factTables;

/** A name that is both an entry and a read of a variable is the entry's node. */
const references = from('at', reference)
  .whereNone('entry', property, (t) => [equal(t.at.file, t.entry.file), equal(t.at.node, t.entry.node)])
  .select((t) => ({
    file: t.at.file,
    node: t.at.node,
    kind: literal('REFERENCE'),
    token: t.at.token,
    scope: t.at.scope,
  }));
const accesses = from('at', memberAccess).select((t) => ({
  file: t.at.file,
  node: t.at.node,
  kind: literal('MEMBER_ACCESS'),
  token: t.at.token,
  scope: t.at.scope,
}));
const calls = from('at', callSite)
  .whereNone('access', memberAccess, (t) => [equal(t.at.file, t.access.file), equal(t.at.node, t.access.node)])
  .whereNone('reference', reference, (t) => [equal(t.at.file, t.reference.file), equal(t.at.node, t.reference.node)])
  .select((t) => ({
    file: t.at.file,
    node: t.at.node,
    kind: literal('CALL_SITE'),
    token: literal(-1),
    scope: t.at.scope,
  }));

export default graphRule({
  id: 'occurrence-sites',
  family: 'nodes',
  title: 'References, member accesses and calls as nodes',
  why: 'Each occurrence of a name, each access to a member and each call is a node of its own.',
  logic: 'graph_site(f, n) :- reference(f, n), not property(f, n); member_access(f, n); call_site(f, n).',
  output: graphTables.site,
  relation: from('at', union(references, accesses, calls))
    .join('node', syntaxNode, (t) => [equal(t.at.file, t.node.file), equal(t.at.node, t.node.node)])
    .join('home', scopeHome, (t) => [equal(t.at.file, t.home.file), equal(t.at.scope, t.home.scope)])
    .select((t) => ({
      language: t.home.language,
      file: t.at.file,
      node: t.at.node,
      kind: t.at.kind,
      token: t.at.token,
      container: t.home.definition,
      ...siteColumns(t.node, t.node),
    })),
});
