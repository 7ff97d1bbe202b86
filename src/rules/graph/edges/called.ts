import { outsideTables } from '../../../model/tables/outside.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { both, either, equal, isNotNull, isNull, literal, not } from '../../../relation/expressions.ts';
import { count, every, min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { replacedFunctions } from '../../relate/call/replaced-functions.ts';

const { callTarget } = relationTables;
const { outsideCall } = outsideTables;

/** What an index says without reservation goes before what the rules find; the rest fills in where they find nothing. */
const settled = from('call', outsideCall)
  .where((t) => not(t.call.is_open))
  .select((t) => ({ file: t.call.file, node: t.call.node }));
const byRules = from('target', callTarget)
  .whereNone('settled', settled, (t) => [
    equal(t.target.file, t.settled.file),
    equal(t.target.node, t.settled.node),
    equal(t.target.step, literal(0)),
  ])
  .select((t) => ({
    file: t.target.file,
    node: t.target.node,
    caller: t.target.caller,
    target_file: t.target.target_file,
    target_node: t.target.target_node,
    step: t.target.step,
    rule: t.target.rule,
    is_open: t.target.is_open,
    is_cut: t.target.is_cut,
  }));
const byIndex = from('call', outsideCall)
  .where((t) => isNull(t.call.external))
  .whereNone('target', callTarget, (t) => [
    equal(t.call.file, t.target.file),
    equal(t.call.node, t.target.node),
    equal(t.target.step, literal(0)),
    t.call.is_open,
  ])
  .select((t) => ({
    file: t.call.file,
    node: t.call.node,
    caller: t.call.caller,
    target_file: t.call.target_file,
    target_node: t.call.target_node,
    step: literal(0),
    rule: literal('index-calls'),
    is_open: t.call.is_open,
    is_cut: literal(false),
  }));

/** Each target of each call site once, however many rules found it; one rule that leaves no other open is enough. */
const found = from('target', union(byRules, byIndex)).groupBy(
  (t) => ({
    file: t.target.file,
    node: t.target.node,
    caller: t.target.caller,
    target_file: t.target.target_file,
    target_node: t.target.target_node,
  }),
  (t) => ({
    step: min(t.target.step),
    rule: min(t.target.rule),
    is_open: every(t.target.is_open),
    is_cut: every(t.target.is_cut),
  }),
);

const groups = from('target', found).groupBy(
  (t) => ({ file: t.target.file, node: t.target.node, step: t.target.step }),
  () => ({ targets: count() }),
);

const replaced = distinct(from('call', replacedFunctions).select((t) => ({ file: t.call.file, node: t.call.node })));

/**
 * With the number of targets of the same step of the call site. Where decorators give another function than the one that is
 * named, either may be meant: what runs is the other one, which may well hand on to it.
 */
export const called = from('target', found)
  .leftJoin('replaced', replaced, (t) => [
    equal(t.target.file, t.replaced.file),
    equal(t.target.node, t.replaced.node),
    equal(t.target.step, literal(0)),
  ])
  .leftJoin('itself', replacedFunctions, (t) => [
    equal(t.target.file, t.itself.file),
    equal(t.target.node, t.itself.node),
    equal(t.target.target_file, t.itself.target_file),
    equal(t.target.target_node, t.itself.target_node),
  ])
  .join('group', groups, (t) => [
    equal(t.target.file, t.group.file),
    equal(t.target.node, t.group.node),
    equal(t.target.step, t.group.step),
  ])
  .select((t) => ({
    ...t.target,
    is_open: either(t.target.is_open, both(isNotNull(t.replaced.file), isNull(t.itself.file))),
    targets: t.group.targets,
  }));
