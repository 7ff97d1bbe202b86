import { token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal, literal, not, startsWith } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { metaclassMembers } from './metaclass-members.ts';
import { flipped } from './type-labels.ts';

/** Methods of a metaclass are found on the classes themselves that have it, behind the members of these; what runs by itself is no name. */
export const metaclassMethods = distinct(
  from('member', metaclassMembers)
    .whereExists('method', factTables.definition, (t) => [
      equal(t.member.member_file, t.method.file),
      equal(t.member.member, t.method.node),
    ])
    .join('text', token, (t) => [equal(t.member.token, t.text.token)])
    .where((t) => not(startsWith(t.text.text, literal('__'))))
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
