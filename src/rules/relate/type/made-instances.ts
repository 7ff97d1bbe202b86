import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { namedMembers } from '../points/named-members.ts';
import { instanceClasses } from './instance-classes.ts';
import { flipped } from './type-labels.ts';
import { typedPlace } from './typed-place.ts';

const { argument, callSite, definition, memberAccess } = factTables;

/** What the member that makes instances is given first. */
const asked = from('access', memberAccess)
  .join('name', namedMembers, (t) => [
    equal(t.access.language, t.name.language),
    equal(t.access.token, t.name.token),
    equal(t.name.role, literal('class_new')),
  ])
  .join('call', callSite, (t) => [equal(t.access.file, t.call.file), equal(t.access.node, t.call.callee)])
  .join('argument', argument, (t) => [
    equal(t.call.file, t.argument.file),
    equal(t.call.node, t.argument.call),
    equal(t.argument.position, literal(0)),
  ])
  .select((t) => ({ file: t.call.file, call: t.call.node, class: t.argument.value }));

/** Calls that make an instance of the class they are given: the class around, that of an instance, or one by its name. */
export const madeInstances = union(
  from('asked', asked)
    .join('receiver', relationTables.receiver, (t) => [
      equal(t.asked.file, t.receiver.file),
      equal(t.asked.class, t.receiver.node),
    ])
    .select((t) => typedPlace(t.asked.file, t.asked.call, t.receiver.target_file, t.receiver.target_node)),
  from('asked', asked)
    .join('class', instanceClasses, (t) => [equal(t.asked.file, t.class.file), equal(t.asked.class, t.class.node)])
    .select((t) => typedPlace(t.asked.file, t.asked.call, t.class.target_file, flipped(t.class.target_node))),
  from('asked', asked)
    .join('value', relationTables.staticValue, (t) => [
      equal(t.asked.file, t.value.file),
      equal(t.asked.class, t.value.node),
      equal(t.value.kind, literal('definition')),
    ])
    .whereExists('class', definition, (t) => [
      equal(t.value.target_file, t.class.file),
      equal(t.value.target_node, t.class.node),
      equal(t.class.kind, literal('class')),
    ])
    .select((t) => typedPlace(t.asked.file, t.asked.call, t.value.target_file, t.value.target_node)),
);
