import { ambiguityPolicies } from '../model/evidence-policies.ts';
import { must } from '../model/must.ts';
import type { Table } from '../model/table.ts';
import type { Expression, Value } from '../relation/expression.ts';
import { choose, either, equal, literal, notEqual } from '../relation/expressions.ts';
import { rank } from '../relation/query.ts';
import type { Relation } from '../relation/relation.ts';

const place = 'candidate.place';

/**
 * Keeps the best of the rows that are candidates for the same thing, by the ambiguity policy of the table. A winner is not
 * proven, so it becomes heuristic. A table without such a policy, or whose policy preserves, stays as it is.
 */
export function chooseCandidates(table: Table, relation: Relation): Relation {
  const policy = ambiguityPolicies[table.ambiguity ?? 'preserve'];
  if (policy.group.length === 0) return relation;
  const column = (name: string): Value => ({ kind: 'column', name, ...must(relation.schema[name], name) }) as Value;
  const order = policy.order.map(({ column: name, descending }) => ({ value: column(name), descending }));
  const placed = rank(relation, place, policy.group.map(column), order, null);
  const certainty = column('certainty') as Value<'text'>;
  const at: Value<'integer'> = { kind: 'column', name: place, type: 'integer', nullable: false };
  const condition = either(notEqual(certainty, literal('one_of')), equal(at, literal(1)));
  const columns = Object.keys(relation.schema).map((name): { name: string; value: Expression } => ({
    name,
    value:
      name === 'certainty'
        ? choose([[equal(certainty, literal('one_of')), literal('heuristic')]], certainty)
        : column(name),
  }));
  const source: Relation = { kind: 'filter', source: placed, condition, schema: placed.schema };
  return { kind: 'project', source, columns, schema: relation.schema };
}
