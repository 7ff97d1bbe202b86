import { factTables } from '../../../model/tables/facts.ts';
import { distinct, fixpoint, union } from '../../../relation/combine.ts';
import { choose, equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { handedFunctions } from './handed-functions.ts';
import { memberCalls } from './member-calls.ts';
import { settledLists } from './settled-lists.ts';
import { flipped, typeLabel } from './type-labels.ts';

const { passing } = factTables;

/** Calls that make a collection, or something that settles, with the place that has the type of what is got out of it. */
export const made = union(
  from('call', handedFunctions).select((t) => ({
    file: t.call.file,
    node: t.call.call,
    whole: t.call.call,
    label: choose(
      [[equal(t.call.role, literal('member_settled')), literal(typeLabel.settled)]],
      literal(typeLabel.element),
    ),
    place: choose([[equal(t.call.role, literal('member_joined')), flipped(t.call.given)]], t.call.given),
  })),
  from('list', settledLists).select((t) => ({
    file: t.list.file,
    node: t.list.node,
    whole: t.list.call,
    label: literal(typeLabel.element),
    place: flipped(t.list.given),
  })),
);

/** Expressions that stand for the same collection as a part of them: in brackets, or what a member of it gives. */
const standing = distinct(
  union(
    from('part', passing).select((t) => ({ file: t.part.file, node: t.part.node, of: t.part.part })),
    from('call', memberCalls('member_same')).select((t) => ({
      file: t.call.file,
      node: t.call.call,
      of: t.call.object,
    })),
  ),
);

/** What such calls make, wherever an expression stands for it in the same expression. */
export const madeThings = fixpoint(
  'thing',
  from('made', made).select((t) => ({
    file: t.made.file,
    node: t.made.node,
    label: t.made.label,
    place: t.made.place,
  })),
  (self) =>
    from('thing', self)
      .join('step', standing, (t) => [equal(t.thing.file, t.step.file), equal(t.thing.node, t.step.of)])
      .select((t) => ({ ...t.thing, node: t.step.node })),
);
