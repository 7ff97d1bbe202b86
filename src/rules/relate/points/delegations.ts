import { factTables } from '../../../model/tables/facts.ts';
import { equal, greater, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { stepAt } from './constraint.ts';
import { namedMembers } from './named-members.ts';

/** Where a callable hands out all items of another thing. */
export const delegated = from('result', factTables.result)
  .where((t) => [
    equal(t.result.kind, literal('delegate')),
    greater(t.result.value, literal(0)),
    greater(t.result.callable, literal(0)),
  ])
  .select((t) => ({
    language: t.result.language,
    file: t.result.file,
    node: t.result.node,
    left: t.result.value,
    right: stepAt(t.result.node, 5),
    callable: t.result.callable,
  }));

/** The same as loops over these things, with the name of the member that runs in one of their steps. */
export const delegations = (step: 'start' | 'step') =>
  from('result', delegated)
    .join('name', namedMembers, (t) => [
      equal(t.result.language, t.name.language),
      equal(t.name.role, literal(`iteration_${step}`)),
    ])
    .select((t) => ({
      language: t.result.language,
      file: t.result.file,
      node: t.result.node,
      left: t.result.left,
      right: t.result.right,
      token: t.name.token,
    }));
