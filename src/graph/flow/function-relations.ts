import { type NativeEffect, nativeEffectNames } from '../../model/native-effects.ts';
import { languageName, nativeName, token } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { pointsToTables } from '../../model/tables/points-to.ts';
import { relationTables } from '../../model/tables/relations.ts';
import { distinct, union } from '../../relation/combine.ts';
import { equal, greater, literal, notEqual, oneOf } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { settledTargets } from './settled-targets.ts';

const { argument, callSite, definition, memberAccess, passing, reference, scopeHome } = factTables;
const { resolvedName, value } = relationTables;

const effect = (name: NativeEffect) => literal(nativeEffectNames.indexOf(name));

/** Calls of members that are built in by their name, with what they are members of. */
const builtInCalls = (form: 'member' | 'function_member') =>
  from('call', callSite)
    .join('access', memberAccess, (t) => [equal(t.call.file, t.access.file), equal(t.call.callee, t.access.node)])
    .join('text', token, (t) => equal(t.access.token, t.text.token))
    .join('native', nativeName, (t) => [
      equal(t.call.language, t.native.language),
      equal(t.native.form, literal(form)),
      equal(t.text.text, t.native.name),
    ])
    .select((t) => ({
      file: t.call.file,
      node: t.call.node,
      function: t.access.object,
      token: t.access.token,
      effect: t.native.effect,
    }));

/** Calls of members that functions have, with the function. */
const memberCalls = builtInCalls('function_member');

/** Calls of members that call what was kept under a name, which is their first argument. */
const notifyingCalls = from('call', builtInCalls('member'))
  .where((t) => equal(t.call.effect, effect('notify')))
  .select((t) => ({ file: t.call.file, node: t.call.node }));

/** Calls that give a function with some of its arguments. */
const binding = union(
  from('call', memberCalls)
    .where((t) => equal(t.call.effect, effect('bind')))
    .select((t) => ({ file: t.call.file, node: t.call.node, function: t.call.function })),
  from('call', callSite)
    .join('native', pointsToTables.nativeValue, (t) => [
      equal(t.call.file, t.native.file),
      equal(t.call.callee, t.native.node),
      equal(t.native.effect, effect('partial')),
    ])
    .join('first', argument, (t) => [
      equal(t.call.file, t.first.file),
      equal(t.call.node, t.first.call),
      equal(t.first.position, literal(0)),
      equal(t.first.kind, literal('plain')),
    ])
    .select((t) => ({ file: t.call.file, node: t.call.node, function: t.first.value })),
);
/** Functions that are written out where they are bound, most of them in brackets. */
const written = from(
  'call',
  union(
    from('call', binding).select((t) => t.call),
    from('call', binding)
      .join('part', passing, (t) => [equal(t.call.file, t.part.file), equal(t.call.function, t.part.node)])
      .select((t) => ({ file: t.call.file, node: t.call.node, function: t.part.part })),
  ),
)
  .join('function', definition, (t) => [
    equal(t.call.file, t.function.file),
    equal(t.call.function, t.function.node),
    notEqual(t.function.kind, literal('class')),
  ])
  .select((t) => ({
    file: t.call.file,
    node: t.call.node,
    target_file: t.function.file,
    target_node: t.function.node,
  }));
const boundCalls = distinct(
  union(
    from('call', binding)
      .join('value', value, (t) => [equal(t.call.file, t.value.file), equal(t.call.function, t.value.node)])
      .where((t) => equal(t.value.kind, literal('definition')))
      .select((t) => ({
        file: t.call.file,
        node: t.call.node,
        target_file: t.value.target_file,
        target_node: t.value.target_node,
      })),
    written,
  ),
);

/** What is read from the graph about functions that are called by their members, later, or by what they were given. */
export const functionRelations = {
  notifyingCalls,
  boundCalls,
  /** Arguments of which it is known what they are, with the functions and other things they may be. */
  givenFunctions: distinct(
    from('given', argument)
      .join('value', value, (t) => [equal(t.given.file, t.value.file), equal(t.given.value, t.value.node)])
      .where((t) => notEqual(t.value.target_file, literal(-1)))
      .select((t) => ({
        file: t.given.file,
        node: t.given.value,
        target_file: t.value.target_file,
        target_node: t.value.target_node,
      })),
  ),
  /** Calls of a function by a member all functions have: with the instance, and with all arguments in one collection (`isApplied`). */
  memberCalls: from('call', memberCalls)
    .where((t) => oneOf(t.call.effect, effect('call'), effect('apply')))
    .join('target', settledTargets, (t) => [equal(t.call.file, t.target.file), equal(t.call.node, t.target.node)])
    .join('function', definition, (t) => [
      equal(t.target.target_file, t.function.file),
      equal(t.target.target_node, t.function.node),
    ])
    .where((t) => notEqual(t.function.token, t.call.token))
    .select((t) => ({
      file: t.call.file,
      node: t.call.node,
      target_file: t.target.target_file,
      target_node: t.target.target_node,
      isApplied: equal(t.call.effect, effect('apply')),
    })),
  /** Calls of functions that were given some of their arguments before. */
  boundUses: from('call', callSite)
    .join('target', settledTargets, (t) => [equal(t.call.file, t.target.file), equal(t.call.node, t.target.node)])
    .whereExists('bound', boundCalls, (t) => [
      equal(t.target.target_file, t.bound.target_file),
      equal(t.target.target_node, t.bound.target_node),
    ])
    .whereNone('direct', value, (t) => [
      equal(t.call.file, t.direct.file),
      equal(t.call.callee, t.direct.node),
      equal(t.direct.kind, literal('definition')),
    ])
    .whereNone('member', memberCalls, (t) => [equal(t.call.file, t.member.file), equal(t.call.node, t.member.node)])
    .select((t) => ({
      file: t.call.file,
      node: t.call.node,
      callee: t.call.callee,
      target_file: t.target.target_file,
      target_node: t.target.target_node,
    })),
  /** Words for all arguments of a function. */
  argumentsWords: from('word', reference)
    .join('text', token, (t) => equal(t.word.token, t.text.token))
    .whereExists('name', languageName, (t) => [
      equal(t.word.language, t.name.language),
      equal(t.name.role, literal('arguments_object')),
      equal(t.text.text, t.name.name),
    ])
    .whereNone('known', resolvedName, (t) => [equal(t.word.file, t.known.file), equal(t.word.node, t.known.node)])
    .join('home', scopeHome, (t) => [equal(t.word.file, t.home.file), equal(t.word.scope, t.home.scope)])
    .where((t) => greater(t.home.method, literal(0)))
    .select((t) => ({ file: t.word.file, node: t.word.node, method: t.home.method })),
} as const;
