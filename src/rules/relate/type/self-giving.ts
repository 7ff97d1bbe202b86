import { kindRole, syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { returnedValues } from './returned-values.ts';
import { selfResults } from './self-results.ts';

const nodesOf = (role: 'self_type' | 'receiver', meaning: string) =>
  from('node', syntaxNode)
    .whereExists('role', kindRole, (t) => [
      equal(t.node.language, t.role.language),
      equal(t.node.kind, t.role.kind),
      equal(t.role.role, literal(role)),
      equal(t.role.value, literal(meaning)),
    ])
    .select((t) => ({ file: t.node.file, node: t.node.node }));

/** Methods that say, or show, that they return what they are called on. */
const methods = distinct(
  union(
    from('annotation', factTables.typeAnnotation)
      .where((t) => equal(t.annotation.kind, literal('result')))
      .join('type', nodesOf('self_type', 'instance'), (t) => [
        equal(t.annotation.file, t.type.file),
        equal(t.annotation.node, t.type.node),
      ])
      .select((t) => ({ file: t.annotation.file, node: t.annotation.owner })),
    from('result', returnedValues)
      .join('word', nodesOf('receiver', 'this'), (t) => [
        equal(t.result.file, t.word.file),
        equal(t.result.value, t.word.node),
      ])
      .select((t) => ({ file: t.result.file, node: t.result.callable })),
    from('result', selfResults).select((t) => ({ file: t.result.file, node: t.result.method })),
  ),
);

/** Members of types that return what they are called on. */
export const selfGiving = from('member', typeTables.typeMember)
  .whereExists('method', methods, (t) => [
    equal(t.member.member_file, t.method.file),
    equal(t.member.member, t.method.node),
  ])
  .select((t) => ({
    file: t.member.target_file,
    node: t.member.target_node,
    token: t.member.token,
    member_file: t.member.member_file,
    member: t.member.member,
  }));
