import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { metaclassMembers } from './metaclass-members.ts';
import { flipped } from './type-labels.ts';

const fields = from('member', metaclassMembers)
  .whereNone('method', factTables.definition, (t) => [
    equal(t.member.member_file, t.method.file),
    equal(t.member.member, t.method.node),
  ])
  .whereExists('own', relationTables.classMember, (t) => [
    equal(t.member.file, t.own.file),
    equal(t.member.class, t.own.class),
    equal(t.member.token, t.own.token),
  ])
  .select((t) => ({
    target_file: t.member.file,
    target_node: t.member.class,
    token: t.member.token,
    member_file: t.member.member_file,
    member: t.member.member,
  }));

/** Fields of classes that their metaclass declares, too: it may be what gives them their values. */
export const metaclassFields = distinct(
  union(
    fields,
    from('field', fields).select((t) => ({ ...t.field, target_node: flipped(t.field.target_node) })),
  ),
);
