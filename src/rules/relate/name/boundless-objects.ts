import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, greater, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { namedMembers } from '../points/named-members.ts';

const { classMember, moduleMember, value } = relationTables;

const names = distinct(
  from('name', namedMembers)
    .where((t) => equal(t.name.role, literal('any_member')))
    .select((t) => ({ token: t.name.token })),
);
const classes = distinct(
  from('member', classMember)
    .whereExists('name', names, (t) => [equal(t.member.token, t.name.token)])
    .select((t) => ({ file: t.member.file, class: t.member.class })),
);
const modules = distinct(
  from('member', moduleMember)
    .whereExists('name', names, (t) => [equal(t.member.token, t.name.token)])
    .select((t) => ({ file: t.member.file })),
);

/** Expressions for objects that have members under any name. */
export const boundlessObjects = distinct(
  union(
    from('value', value)
      .where((t) => oneOf(t.value.kind, literal('instance'), literal('exact_instance')))
      .whereExists('class', classes, (t) => [
        equal(t.value.target_file, t.class.file),
        equal(t.value.target_node, t.class.class),
      ])
      .select((t) => ({ file: t.value.file, node: t.value.node })),
    from('value', value)
      .where((t) => equal(t.value.kind, literal('module')))
      .whereExists('module', modules, (t) => [equal(t.value.target_file, t.module.file)])
      .select((t) => ({ file: t.value.file, node: t.value.node })),
    from('type', typeTables.expressionType)
      .where((t) => greater(t.type.target_node, literal(0)))
      .whereExists('class', classes, (t) => [
        equal(t.type.target_file, t.class.file),
        equal(t.type.target_node, t.class.class),
      ])
      .select((t) => ({ file: t.type.file, node: t.type.node })),
  ),
);
