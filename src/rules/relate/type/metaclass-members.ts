import { relationTables } from '../../../model/tables/relations.ts';
import { equal, less, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { implementedSteps } from '../inherit/implemented-steps.ts';

const { ancestor, classMember, supertype } = relationTables;

/** Members of metaclasses, with each class that has the metaclass, by itself or from a class above it. */
export const metaclassMembers = from('super', supertype)
  .where((t) => equal(t.super.kind, literal('metaclass')))
  .join('line', ancestor, (t) => [
    equal(t.super.file, t.line.target_file),
    equal(t.super.class, t.line.target_node),
    less(t.line.depth, literal(implementedSteps)),
  ])
  .join('member', classMember, (t) => [
    equal(t.super.target_file, t.member.file),
    equal(t.super.target_node, t.member.class),
  ])
  .select((t) => ({
    file: t.line.file,
    class: t.line.class,
    token: t.member.token,
    member_file: t.member.member_file,
    member: t.member.member,
  }));
