import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, fixpoint, union } from '../../../relation/combine.ts';
import { add, equal, less, literal } from '../../../relation/expressions.ts';
import { min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { isOfInstances } from '../inherit/member-side.ts';

const { prototypeLink, shapeMember } = typeTables;

/** Longer chains of prototypes are cyclic in practice. */
const deepest = 16;

const chain = fixpoint(
  'chain',
  from('link', prototypeLink).select((t) => ({ ...t.link, depth: literal(1) })),
  (self) =>
    from('at', self)
      .where((t) => less(t.at.depth, literal(deepest)))
      .join('next', prototypeLink, (t) => [equal(t.at.target_file, t.next.file), equal(t.at.target_node, t.next.node)])
      .select((t) => ({
        file: t.at.file,
        node: t.at.node,
        target_file: t.next.target_file,
        target_node: t.next.target_node,
        depth: add(t.at.depth, literal(1)),
      })),
);

const found = union(
  from('at', chain)
    .join('member', shapeMember, (t) => [
      equal(t.at.target_file, t.member.file),
      equal(t.at.target_node, t.member.class),
    ])
    .select((t) => ({
      file: t.at.file,
      node: t.at.node,
      token: t.member.token,
      depth: t.at.depth,
      member_file: t.member.file,
      member: t.member.member,
    })),
  from('at', chain)
    .join('member', relationTables.classMember, (t) => [
      equal(t.at.target_file, t.member.file),
      equal(t.at.target_node, t.member.class),
    ])
    .where((t) => isOfInstances(t.member.side))
    .select((t) => ({
      file: t.at.file,
      node: t.at.node,
      token: t.member.token,
      depth: t.at.depth,
      member_file: t.member.member_file,
      member: t.member.member,
    })),
);
const declared = from('member', relationTables.classMember)
  .where((t) => isOfInstances(t.member.side))
  .select((t) => ({ file: t.member.file, class: t.member.class, token: t.member.token }));
/** What the function gives its instances itself, or the class declares, comes first, then what is nearest. */
const lacking = from('member', found)
  .whereNone('own', shapeMember, (t) => [
    equal(t.member.file, t.own.file),
    equal(t.member.node, t.own.class),
    equal(t.member.token, t.own.token),
  ])
  .whereNone('declared', declared, (t) => [
    equal(t.member.file, t.declared.file),
    equal(t.member.node, t.declared.class),
    equal(t.member.token, t.declared.token),
  ])
  .select((t) => ({ ...t.member }));
const nearest = from('member', lacking).groupBy(
  (t) => ({ file: t.member.file, node: t.member.node, token: t.member.token }),
  (t) => ({ depth: min(t.member.depth) }),
);

/** Members that instances of functions have by the prototypes of others. */
export const linkedMembers = distinct(
  from('member', lacking)
    .join('nearest', nearest, (t) => [
      equal(t.member.file, t.nearest.file),
      equal(t.member.node, t.nearest.node),
      equal(t.member.token, t.nearest.token),
      equal(t.member.depth, t.nearest.depth),
    ])
    .select((t) => ({
      target_file: t.member.file,
      target_node: t.member.node,
      token: t.member.token,
      member_file: t.member.member_file,
      member: t.member.member,
    })),
);
