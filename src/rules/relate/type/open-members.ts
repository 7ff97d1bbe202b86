import { factTables } from '../../../model/tables/facts.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { outsideKind, outsideType } from './type-labels.ts';
import { typeNames } from './type-names.ts';

const accesses = from('type', typeTables.expressionType)
  .where((t) => equal(t.type.target_file, literal(outsideType)))
  .join('access', factTables.memberAccess, (t) => [
    equal(t.type.file, t.access.file),
    equal(t.type.node, t.access.object),
  ])
  .select((t) => ({
    language: t.access.language,
    file: t.access.file,
    node: t.access.node,
    name: t.access.name,
    token: t.access.token,
    kind: t.type.target_node,
  }));

const builtin = (kind: keyof typeof outsideKind, role: string) =>
  from('access', accesses)
    .where((t) => equal(t.access.kind, literal(outsideKind[kind])))
    .whereExists('member', typeNames(role), (t) => [
      equal(t.access.language, t.member.language),
      equal(t.access.token, t.member.token),
    ])
    .select((t) => ({ file: t.access.file, node: t.access.node, name: t.access.name }));

/** Accesses to members that what the object may be has outside the workspace: of a built-in collection only those it is known to have. */
export const openMembers = distinct(
  union(
    from('access', accesses)
      .where((t) => equal(t.access.kind, literal(outsideKind.unknown)))
      .select((t) => ({ file: t.access.file, node: t.access.node, name: t.access.name })),
    builtin('mapping', 'mapping_member'),
    builtin('sequence', 'sequence_member'),
  ),
);
