import { token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal, less, literal, not, startsWith } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { implementedSteps } from '../inherit/implemented-steps.ts';
import { flipped } from './type-labels.ts';

const { ancestor, classMember, supertype } = relationTables;

/** Methods of a metaclass are found on the classes themselves that have it, behind the members of these; what runs by itself is no name. */
export const metaclassMethods = distinct(
  from('super', supertype)
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
    .whereExists('method', factTables.definition, (t) => [
      equal(t.member.member_file, t.method.file),
      equal(t.member.member, t.method.node),
    ])
    .join('text', token, (t) => [equal(t.member.token, t.text.token)])
    .where((t) => not(startsWith(t.text.text, literal('__'))))
    .whereNone('own', classMember, (t) => [
      equal(t.line.file, t.own.file),
      equal(t.line.class, t.own.class),
      equal(t.member.token, t.own.token),
    ])
    .select((t) => ({
      target_file: t.line.file,
      target_node: flipped(t.line.class),
      token: t.member.token,
      member_file: t.member.member_file,
      member: t.member.member,
    })),
);
