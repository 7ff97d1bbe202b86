import { syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { union } from '../../relation/combine.ts';
import { choose, coalesce, equal, greaterEqual, isNotNull, literal, oneOf } from '../../relation/expressions.ts';
import { descending } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';
import { documentedNodes } from './documented-nodes.ts';
import { shapes } from './shapes.ts';

/** Members of types written out in documentation texts. */
const documented = from('member', documentedNodes('member')).select((t) => ({
  language: t.member.language,
  file: t.member.file,
  node: t.member.node,
  kind: literal('field'),
  name: t.member.node,
  token: t.member.token,
  value: literal(-1),
  owner: t.member.parent,
}));

const matched = from('match', matchTables.property)
  .best((t) => ({
    by: [t.match.file, t.match.node],
    order: [descending(t.match.value), descending(t.match.type), descending(t.match.kind), descending(t.match.name)],
  }))
  .join('node', syntaxNode, (t) => [equal(t.match.file, t.node.file), equal(t.match.node, t.node.node)])
  .join('name', syntaxNode, (t) => [equal(t.match.file, t.name.file), equal(t.match.name, t.name.node)])
  .join('home', factTables.scopeHome, (t) => [equal(t.node.file, t.home.file), equal(t.node.scope, t.home.scope)])
  .leftJoin('shape', shapes, (t) => [equal(t.node.file, t.shape.file), equal(t.node.parent, t.shape.node)])
  .where((t) => greaterEqual(t.name.token, literal(0)))
  .select((t) => ({
    language: t.match.language,
    file: t.match.file,
    node: t.match.node,
    kind: t.match.kind,
    name: t.match.name,
    token: t.name.token,
    value: coalesce(t.match.value, literal(-1)),
    owner: choose(
      [
        [isNotNull(t.shape.node), coalesce(t.shape.owner, t.node.parent)],
        [oneOf(t.match.kind, literal('field'), literal('static_field'), literal('enum_member')), t.home.type],
        [equal(t.match.kind, literal('slot')), coalesce(t.match.owner, t.home.type)],
      ],
      coalesce(t.match.owner, t.node.parent),
    ),
  }));

export default normalizeRule({
  id: 'properties',
  family: 'member',
  title: 'Fields, entries and enumeration members',
  why: 'A field belongs to the class around it or to the type written out around it, an entry to its object literal.',
  logic: 'property(f, n, name, owner) :- match_property(f, n, name, owner).',
  output: factTables.property,
  relation: union(matched, documented),
});
