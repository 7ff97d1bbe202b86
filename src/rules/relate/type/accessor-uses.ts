import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { choose, equal, greaterEqual, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { readMethods } from './read-methods.ts';

const { definition, memberAccess } = factTables;

/** Methods that run where a member is read, and where it is written. */
export const accessors = distinct(
  union(
    from('method', readMethods).select((t) => ({ ...t.method, way: literal('read') })),
    from('known', relationTables.knownDecorator)
      .where((t) => equal(t.known.role, literal('setter_decorator')))
      .select((t) => ({ file: t.known.file, node: t.known.target, way: literal('write') })),
    from('accessor', definition)
      .where((t) => oneOf(t.accessor.kind, literal('getter'), literal('setter')))
      .select((t) => ({
        file: t.accessor.file,
        node: t.accessor.node,
        way: choose([[equal(t.accessor.kind, literal('getter')), literal('read')]], literal('write')),
      })),
  ),
);

/** Accessors that classes have, by the name under which they run. */
export const accessorMembers = from('member', relationTables.classMember)
  .join('accessor', accessors, (t) => [
    equal(t.member.member_file, t.accessor.file),
    equal(t.member.member, t.accessor.node),
  ])
  .select((t) => ({
    file: t.member.file,
    class: t.member.class,
    token: t.member.token,
    way: t.accessor.way,
    target_file: t.accessor.file,
    target_node: t.accessor.node,
  }));

/** Reads and writes of members by name, as operations on the object. */
export const accessorUses = from('access', memberAccess)
  .where((t) => [
    equal(t.access.kind, literal('attribute')),
    greaterEqual(t.access.token, literal(0)),
    oneOf(t.access.role, literal('call'), literal('read'), literal('write')),
  ])
  .select((t) => ({
    file: t.access.file,
    node: t.access.node,
    object: t.access.object,
    step: literal(0),
    token: t.access.token,
    way: choose([[equal(t.access.role, literal('write')), literal('write')]], literal('read')),
  }));
