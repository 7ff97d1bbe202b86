import { nativeEffectNames } from '../../../model/native-effects.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { namedMembers } from '../points/named-members.ts';
import { nativeCallees } from './native-callees.ts';
import { flipped } from './type-labels.ts';
import { languagesWith } from './typed-language.ts';
import { typedPlace } from './typed-place.ts';

const { argument, callSite, memberAccess } = factTables;

const instances = from('receiver', relationTables.receiver)
  .where((t) => equal(t.receiver.kind, literal('instance')))
  .whereExists('flow', languagesWith('flow-typed-variables'), (t) => [equal(t.receiver.language, t.flow.language)])
  .select((t) => ({
    file: t.receiver.file,
    node: t.receiver.node,
    target_file: t.receiver.target_file,
    target_node: t.receiver.target_node,
  }));

/** Expressions that ask the instance for its class: it is the class around, or one below it. */
export const instanceClasses = union(
  from('access', memberAccess)
    .join('name', namedMembers, (t) => [
      equal(t.access.language, t.name.language),
      equal(t.access.token, t.name.token),
      equal(t.name.role, literal('class_member')),
    ])
    .join('instance', instances, (t) => [
      equal(t.access.file, t.instance.file),
      equal(t.access.object, t.instance.node),
    ])
    .select((t) => typedPlace(t.access.file, t.access.node, t.instance.target_file, flipped(t.instance.target_node))),
  from('call', callSite)
    .join('native', nativeCallees, (t) => [
      equal(t.call.file, t.native.file),
      equal(t.call.callee, t.native.node),
      equal(t.native.effect, literal(nativeEffectNames.indexOf('class_of'))),
    ])
    .join('argument', argument, (t) => [
      equal(t.call.file, t.argument.file),
      equal(t.call.node, t.argument.call),
      equal(t.argument.position, literal(0)),
    ])
    .join('instance', instances, (t) => [
      equal(t.argument.file, t.instance.file),
      equal(t.argument.value, t.instance.node),
    ])
    .select((t) => typedPlace(t.call.file, t.call.node, t.instance.target_file, flipped(t.instance.target_node))),
);
