import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, greater, literal } from '../../../relation/expressions.ts';
import { min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { isOfClass, isOfInstances } from '../inherit/member-side.ts';
import { flipped } from './type-labels.ts';

const { ancestor, classMember } = relationTables;

/** Members that a class declares or inherits, of its instances and of itself. */
const declared = union(
  from('member', classMember)
    .where((t) => isOfInstances(t.member.side))
    .select((t) => ({ file: t.member.file, class: t.member.class, token: t.member.token })),
  from('member', classMember)
    .where((t) => isOfClass(t.member.side))
    .select((t) => ({ file: t.member.file, class: flipped(t.member.class), token: t.member.token })),
);
const lines = union(
  from('line', ancestor).select((t) => ({ ...t.line })),
  from('line', ancestor).select((t) => ({
    ...t.line,
    class: flipped(t.line.class),
    target_node: flipped(t.line.target_node),
  })),
);
const found = from('line', lines)
  .where((t) => greater(t.line.depth, literal(0)))
  .join('added', typeTables.addedMember, (t) => [
    equal(t.line.target_file, t.added.file),
    equal(t.line.target_node, t.added.class),
  ])
  .whereNone('declared', declared, (t) => [
    equal(t.line.file, t.declared.file),
    equal(t.line.class, t.declared.class),
    equal(t.added.token, t.declared.token),
  ])
  .whereNone('own', typeTables.addedMember, (t) => [
    equal(t.line.file, t.own.file),
    equal(t.line.class, t.own.class),
    equal(t.added.token, t.own.token),
  ])
  .select((t) => ({
    file: t.line.file,
    class: t.line.class,
    token: t.added.token,
    depth: t.line.depth,
    member_file: t.added.file,
    member: t.added.member,
  }));
const nearest = from('member', found).groupBy(
  (t) => ({ file: t.member.file, class: t.member.class, token: t.member.token }),
  (t) => ({ depth: min(t.member.depth) }),
);

/** Members that a class or its prototype is given afterwards, which the classes below it have, too. */
export const inheritedAdditions = distinct(
  from('member', found)
    .join('nearest', nearest, (t) => [
      equal(t.member.file, t.nearest.file),
      equal(t.member.class, t.nearest.class),
      equal(t.member.token, t.nearest.token),
      equal(t.member.depth, t.nearest.depth),
    ])
    .select((t) => ({
      target_file: t.member.file,
      target_node: t.member.class,
      token: t.member.token,
      member_file: t.member.member_file,
      member: t.member.member,
    })),
);
