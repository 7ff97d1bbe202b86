import type { Expression } from './expression.ts';
import type { JoinKey, Relation } from './relation.ts';

/** The expressions that stand directly in a relation, not those of its inputs. */
export function expressionsOf(relation: Relation): readonly Expression[] {
  switch (relation.kind) {
    case 'project':
      return relation.columns.map(({ value }) => value);
    case 'filter':
      return [relation.condition];
    case 'join':
      return [...sides(relation.keys), ...(relation.condition ? [relation.condition] : [])];
    case 'align': {
      const { leftSpan, rightSpan, keys, ties } = relation;
      const spans = [leftSpan.start, leftSpan.end, rightSpan.start, rightSpan.end];
      return [...sides(keys), ...spans, ...ties.map(({ value }) => value)];
    }
    case 'aggregate':
      return [
        ...relation.groups.map(({ value }) => value),
        ...relation.measures.flatMap(({ args, order, where }) => [
          ...args,
          ...order.map(({ value }) => value),
          ...(where ? [where] : []),
        ]),
      ];
    case 'window':
      return [...relation.partition, ...relation.order.map(({ value }) => value)];
    case 'unnest':
      return [relation.list];
    default:
      return [];
  }
}

const sides = (keys: readonly JoinKey[]): readonly Expression[] => keys.flatMap(({ left, right }) => [left, right]);
