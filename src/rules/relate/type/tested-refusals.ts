import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { typeTables } from '../../../model/tables/types.ts';
import { distinct, union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import { both, either, equal, greater, isNotNull, isNull, literal, not, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { absentMembers } from './absent-members.ts';
import { guardCalls } from './guard-calls.ts';
import { memberTags } from './member-tags.ts';
import { isOtherTag, isSameTag, tagValues } from './tag-values.ts';
import { typeNames } from './type-names.ts';

const { definition, typeTest } = factTables;
const { ancestor, staticValue } = relationTables;
const { expressionType, testedUse, typeMember } = typeTables;

/** Narrowed uses with what was tested and each type they have without regard to the test. */
const tested = from('use', testedUse)
  .join('test', typeTest, (t) => [equal(t.use.file, t.test.file), equal(t.use.test, t.test.node)])
  .join('type', expressionType, (t) => [equal(t.use.file, t.type.file), equal(t.use.node, t.type.node)])
  .select((t) => ({
    language: t.test.language,
    file: t.use.file,
    node: t.use.node,
    holds: t.use.holds,
    kind: t.test.kind,
    token: t.test.token,
    other: t.test.other,
    target_file: t.type.target_file,
    target_node: t.type.target_node,
  }));

/** What variables are tested for. */
const values = tagValues(
  distinct(
    from('test', typeTest)
      .where((t) => greater(t.test.other, literal(0)))
      .select((t) => ({ file: t.test.file, node: t.test.other })),
  ),
);

/** Types of which the tested member has another value than the one it must have, or the one it must not have. */
const byTags = from('use', tested)
  .where((t) => oneOf(t.use.kind, literal('tag'), literal('other_tag')))
  .join('member', typeMember, (t) => [
    equal(t.use.target_file, t.member.target_file),
    equal(t.use.target_node, t.member.target_node),
    equal(t.use.token, t.member.token),
  ])
  .join('tag', memberTags, (t) => [equal(t.member.member_file, t.tag.file), equal(t.member.member, t.tag.member)])
  .join('value', values, (t) => [equal(t.use.file, t.value.file), equal(t.use.other, t.value.node)])
  .where((t) => {
    const mustBe = either(
      both(t.use.holds, equal(t.use.kind, literal('tag'))),
      both(not(t.use.holds), equal(t.use.kind, literal('other_tag'))),
    );
    return either(both(mustBe, isOtherTag(t.tag, t.value)), both(not(mustBe), isSameTag(t.tag, t.value)));
  });

/** Types of which the tested member is the one simple value that holds where the test fails, or the one that does not where it holds. */
const byTruth = from('use', tested)
  .where((t) => equal(t.use.kind, literal('holding')))
  .join('member', typeMember, (t) => [
    equal(t.use.target_file, t.member.target_file),
    equal(t.use.target_node, t.member.target_node),
    equal(t.use.token, t.member.token),
  ])
  .join('tag', memberTags, (t) => [
    equal(t.member.member_file, t.tag.file),
    equal(t.member.member, t.tag.member),
    equal(t.tag.form, literal('boolean')),
  ])
  .leftJoin('false', typeNames('false_value'), (t) => [
    equal(t.use.language, t.false.language),
    equal(t.tag.text, t.false.token),
  ])
  .where((t) => either(both(t.use.holds, isNotNull(t.false.token)), both(not(t.use.holds), isNull(t.false.token))));

/** Types of which the tested member never has a value, where it was found to have one. */
const byAbsence = from('use', tested)
  .where((t) => [equal(t.use.kind, literal('holding')), t.use.holds])
  .join('member', typeMember, (t) => [
    equal(t.use.target_file, t.member.target_file),
    equal(t.use.target_node, t.member.target_node),
    equal(t.use.token, t.member.token),
  ])
  .whereExists('absent', absentMembers, (t) => [
    equal(t.member.member_file, t.absent.file),
    equal(t.member.member, t.absent.member),
  ]);

/** Classes the variable is no instance of: others than the tested one where it is, those below it where it is not. */
const ofClasses = from('use', tested)
  .where((t) => equal(t.use.kind, literal('instance')))
  .join('class', staticValue, (t) => [
    equal(t.use.file, t.class.file),
    equal(t.use.other, t.class.node),
    equal(t.class.kind, literal('definition')),
  ])
  .join('type', definition, (t) => [
    equal(t.use.target_file, t.type.file),
    equal(t.use.target_node, t.type.node),
    oneOf(t.type.kind, literal('class'), literal('interface')),
  ])
  .leftJoin('below', ancestor, (t) => [
    equal(t.type.file, t.below.file),
    equal(t.type.node, t.below.class),
    equal(t.class.target_file, t.below.target_file),
    equal(t.class.target_node, t.below.target_node),
  ])
  .leftJoin('above', ancestor, (t) => [
    equal(t.class.target_file, t.above.file),
    equal(t.class.target_node, t.above.class),
    equal(t.type.file, t.above.target_file),
    equal(t.type.node, t.above.target_node),
  ])
  .where((t) =>
    either(
      both(t.use.holds, isNull(t.below.file), either(equal(t.type.kind, literal('class')), isNotNull(t.above.file))),
      both(not(t.use.holds), isNotNull(t.below.file)),
    ),
  );

/** Types above the one that a function says the variable has. */
const ofGuards = from('use', testedUse)
  .where((t) => t.use.holds)
  .join('call', guardCalls, (t) => [equal(t.use.file, t.call.file), equal(t.use.test, t.call.node)])
  .join('said', expressionType, (t) => [equal(t.call.type_file, t.said.file), equal(t.call.type, t.said.node)])
  .join('above', ancestor, (t) => [
    equal(t.said.target_file, t.above.file),
    equal(t.said.target_node, t.above.class),
    greater(t.above.depth, literal(0)),
  ])
  .select((t) => ({
    file: t.use.file,
    node: t.use.node,
    target_file: t.above.target_file,
    target_node: t.above.target_node,
  }));

/** Types without the member the variable was found to have, where another one has it. */
const withMember = from('use', tested)
  .where((t) => [equal(t.use.kind, literal('member')), t.use.holds])
  .join('value', values, (t) => [equal(t.use.file, t.value.file), equal(t.use.other, t.value.node)])
  .select((t) => ({ ...t.use, text: t.value.text }));
const having = from('use', withMember)
  .join('member', typeMember, (t) => [
    equal(t.use.target_file, t.member.target_file),
    equal(t.use.target_node, t.member.target_node),
    equal(t.use.text, t.member.token),
  ])
  .select((t) => ({ ...t.use }));
const byMembers = from('use', withMember)
  .whereExists('some', having, (t) => [equal(t.use.file, t.some.file), equal(t.use.node, t.some.node)])
  .whereNone('same', having, (t) => [
    equal(t.use.file, t.same.file),
    equal(t.use.node, t.same.node),
    equal(t.use.target_file, t.same.target_file),
    equal(t.use.target_node, t.same.target_node),
  ]);

const refusal = <T extends { use: Refusal }>(t: T) => ({
  file: t.use.file,
  node: t.use.node,
  target_file: t.use.target_file,
  target_node: t.use.target_node,
});
type Refusal = Readonly<Record<'file' | 'node' | 'target_file' | 'target_node', Value<'integer'>>>;

/** Types a use of a variable does not have, as a test before it says. */
export const testedRefusals = union(
  byTags.select(refusal),
  byTruth.select(refusal),
  byAbsence.select(refusal),
  ofClasses.select(refusal),
  ofGuards,
  byMembers.select(refusal),
);
