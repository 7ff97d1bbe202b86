import { token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct } from '../../../relation/combine.ts';
import { either, equal, isNull, literal, not, startsWith } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { metaclassMembers } from './metaclass-members.ts';
import { flipped } from './type-labels.ts';

/** Members of a metaclass are found on the classes themselves that have it, behind the members of these; a method that runs by itself is no name. */
export const membersByMetaclass = distinct(
  from('member', metaclassMembers)
    .leftJoin('method', factTables.definition, (t) => [
      equal(t.member.member_file, t.method.file),
      equal(t.member.member, t.method.node),
    ])
    .join('text', token, (t) => [equal(t.member.token, t.text.token)])
    .where((t) => either(isNull(t.method.file), not(startsWith(t.text.text, literal('__')))))
    .whereNone('own', relationTables.classMember, (t) => [
      equal(t.member.file, t.own.file),
      equal(t.member.class, t.own.class),
      equal(t.member.token, t.own.token),
    ])
    .select((t) => ({
      target_file: t.member.file,
      target_node: flipped(t.member.class),
      token: t.member.token,
      member_file: t.member.member_file,
      member: t.member.member,
    })),
);
