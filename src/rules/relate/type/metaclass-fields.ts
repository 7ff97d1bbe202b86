import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, less, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { implementedSteps } from '../inherit/implemented-steps.ts';
import { flipped } from './type-labels.ts';

const { ancestor, classMember, supertype } = relationTables;

const fields = from('super', supertype)
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
  .whereNone('method', factTables.definition, (t) => [
    equal(t.member.member_file, t.method.file),
    equal(t.member.member, t.method.node),
  ])
  .whereExists('own', classMember, (t) => [
    equal(t.line.file, t.own.file),
    equal(t.line.class, t.own.class),
    equal(t.member.token, t.own.token),
  ])
  .select((t) => ({
    target_file: t.line.file,
    target_node: t.line.class,
    token: t.member.token,
    member_file: t.member.member_file,
    member: t.member.member,
  }));

/** Fields of classes that their metaclass declares, too: it may be what gives them their values. */
export const metaclassFields = distinct(
  union(
    fields,
    from('field', fields).select((t) => ({ ...t.field, target_node: flipped(t.field.target_node) })),
  ),
);
