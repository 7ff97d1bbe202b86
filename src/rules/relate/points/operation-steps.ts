import { factTables } from '../../../model/tables/facts.ts';
import { union } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { namedMembers } from './named-members.ts';

export const operationsWith = (kind: string, role: string) =>
  from('operation', factTables.operation)
    .where((t) => equal(t.operation.kind, literal(kind)))
    .join('name', namedMembers, (t) => [
      equal(t.operation.language, t.name.language),
      equal(t.name.role, literal(role)),
    ])
    .select((t) => ({
      language: t.operation.language,
      file: t.operation.file,
      node: t.operation.node,
      left: t.operation.left,
      right: t.operation.right,
      token: t.name.token,
    }));

/** Operations of a kind, waiting or not, with the name of the member that runs in one of their steps. */
export const operationSteps = (kind: 'iteration' | 'resource', step: 'start' | 'step' | 'end') =>
  union(operationsWith(kind, `${kind}_${step}`), operationsWith(`async_${kind}`, `async_${kind}_${step}`));

/** Patterns that take apart what an iterator hands out, with the name of the member that runs in one of the steps. */
export const unpackings = (step: 'start' | 'step') => operationsWith('unpacking', `iteration_${step}`);
