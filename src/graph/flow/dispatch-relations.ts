import { factTables } from '../../model/tables/facts.ts';
import { relationTables } from '../../model/tables/relations.ts';
import { distinct, union } from '../../relation/combine.ts';
import { equal, literal, notEqual } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';

const { callSite, definition, memberAccess } = factTables;
const { callableMember, receiver, value } = relationTables;

/** Calls of methods on an object that is an instance of one class and no other, and calls that make one, with that class. */
const exactReceivers = distinct(
  union(
    from('access', memberAccess)
      .where((t) => equal(t.access.role, literal('call')))
      .join('object', value, (t) => [
        equal(t.access.file, t.object.file),
        equal(t.access.object, t.object.node),
        equal(t.object.kind, literal('exact_instance')),
      ])
      .whereNone('other', value, (t) => [
        equal(t.access.file, t.other.file),
        equal(t.access.object, t.other.node),
        notEqual(t.other.kind, literal('exact_instance')),
      ])
      // The supertype's view of an instance is one of a subclass.
      .whereNone('own', receiver, (t) => [
        equal(t.access.file, t.own.file),
        equal(t.access.object, t.own.node),
        equal(t.own.kind, literal('exact_instance')),
      ])
      .join('call', callSite, (t) => [equal(t.access.file, t.call.file), equal(t.access.node, t.call.callee)])
      .select((t) => ({
        file: t.call.file,
        node: t.call.node,
        class_file: t.object.target_file,
        class: t.object.target_node,
      })),
    from('call', callSite)
      .join('made', value, (t) => [
        equal(t.call.file, t.made.file),
        equal(t.call.callee, t.made.node),
        equal(t.made.kind, literal('definition')),
      ])
      .whereExists('class', definition, (t) => [
        equal(t.made.target_file, t.class.file),
        equal(t.made.target_node, t.class.node),
        equal(t.class.kind, literal('class')),
      ])
      .select((t) => ({
        file: t.call.file,
        node: t.call.node,
        class_file: t.made.target_file,
        class: t.made.target_node,
      })),
  ),
);

/** What is read from the graph about methods that call others on the same instance. */
export const dispatchRelations = {
  exactReceivers,
  /** Methods of the classes of which there are such instances. */
  exactMembers: from('member', callableMember)
    .whereExists('class', exactReceivers, (t) => [
      equal(t.member.file, t.class.class_file),
      equal(t.member.class, t.class.class),
    ])
    .select((t) => ({
      file: t.member.file,
      class: t.member.class,
      token: t.member.token,
      target_file: t.member.target_file,
      target_node: t.member.target_node,
    })),
} as const;
