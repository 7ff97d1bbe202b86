import { relationTables } from '../../../model/tables/relations.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal, greater, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { ancestor, callableMember, override } = relationTables;

/** Members of subclasses that override those of a class: the class of an instance may be any of them. */
export const subclassMembers = distinct(
  from('line', ancestor)
    .where((t) => greater(t.line.depth, literal(0)))
    .join('member', callableMember, (t) => [equal(t.line.file, t.member.file), equal(t.line.class, t.member.class)])
    .join('own', override, (t) => [equal(t.member.target_file, t.own.file), equal(t.member.target_node, t.own.node)])
    .select((t) => ({
      file: t.line.target_file,
      class: t.line.target_node,
      token: t.member.token,
      side: t.member.side,
      target_file: t.member.target_file,
      target_node: t.member.target_node,
    })),
);
