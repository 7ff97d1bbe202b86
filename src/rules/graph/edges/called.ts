import { relationTables } from '../../../model/tables/relations.ts';
import { equal } from '../../../relation/expressions.ts';
import { count, every, min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';

/** Each target of each call site once, however many rules found it; one rule that leaves no other open is enough. */
const found = from('target', relationTables.callTarget).groupBy(
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

/** With the number of targets of the same step of the call site. */
export const called = from('target', found)
  .join('group', groups, (t) => [
    equal(t.target.file, t.group.file),
    equal(t.target.node, t.group.node),
    equal(t.target.step, t.group.step),
  ])
  .select((t) => ({ ...t.target, targets: t.group.targets }));
