import { syntaxNode } from '../../../model/tables/extraction.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { union } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { givenWholes } from '../../relate/import/given-wholes.ts';
import { graphRule } from '../../rule.ts';
import { siteColumns } from './site-columns.ts';

/** A member that several objects may be given is one node. */
const members = union(
  from('added', typeTables.addedMember).groupBy(
    (t) => ({ file: t.added.file, member: t.added.member }),
    (t) => ({ language: min(t.added.language), token: min(t.added.token), container: min(t.added.container) }),
  ),
  from('whole', givenWholes).select((t) => ({
    file: t.whole.file,
    member: t.whole.node,
    language: t.whole.language,
    token: t.whole.token,
    container: literal(0),
  })),
);

export default graphRule({
  id: 'added-member-sites',
  family: 'nodes',
  title: 'Members given to objects afterwards, as nodes',
  why: 'A member of an object or function written out that stands outside its braces is a node where it is given; so is the export object that is given a value without a name.',
  logic: 'symbol_site(f, m, FIELD) :- added_member(f, member: m).',
  output: graphTables.symbolSite,
  relation: from('member', members)
    .join('node', syntaxNode, (t) => [equal(t.member.file, t.node.file), equal(t.member.member, t.node.node)])
    .select((t) => ({
      language: t.member.language,
      file: t.member.file,
      node: t.member.member,
      kind: literal('FIELD'),
      naming: literal('member'),
      token: t.member.token,
      container: t.member.container,
      ...siteColumns(t.node, t.node),
    })),
});
