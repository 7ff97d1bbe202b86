import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { readMethods } from './read-methods.ts';
import { typeNames } from './type-names.ts';

const { knownType, typeMember } = typeTables;

/** Methods of classes that say what is read where a member holds an instance of the class. */
export const descriptorMethods = from('member', relationTables.classMember)
  .join('name', typeNames('descriptor_read'), (t) => equal(t.member.token, t.name.token))
  .select((t) => ({
    file: t.member.file,
    class: t.member.class,
    method_file: t.member.member_file,
    method: t.member.member,
  }));

const descriptors = distinct(
  from('type', knownType)
    .whereExists('reader', descriptorMethods, (t) => [
      equal(t.type.target_file, t.reader.file),
      equal(t.type.target_node, t.reader.class),
    ])
    .select((t) => ({ file: t.type.file, node: t.type.node })),
);

/** Members of classes that hold instances of such classes. */
export const descriptorMembers = from('member', typeMember)
  .whereExists('descriptor', descriptors, (t) => [
    equal(t.member.member_file, t.descriptor.file),
    equal(t.member.member, t.descriptor.node),
  ])
  .whereNone('fields', relationTables.instanceField, (t) => [
    equal(t.member.member_file, t.fields.file),
    equal(t.member.member, t.fields.node),
  ])
  .whereNone('property', readMethods, (t) => [
    equal(t.member.member_file, t.property.file),
    equal(t.member.member, t.property.node),
  ])
  .select((t) => ({ ...t.member }));
