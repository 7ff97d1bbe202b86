import { conjuncts } from '../relation/conjuncts.ts';
import { columnsRead, type Expression } from '../relation/expression.ts';
import type { Relation } from '../relation/relation.ts';

type Join = Extract<Relation, { kind: 'join' }>;

/** The conditions of a join. */
interface Conditions {
  /** On the right side alone: they can be met before joining, in every kind of join. */
  readonly ofRight: readonly Expression[];
  readonly rest: readonly Expression[];
}

const known = new WeakMap<Join, Conditions>();

/** The parts of the condition of a join, taken apart once for all batches. */
export function splitConditions(join: Join): Conditions {
  const found = known.get(join) ?? split(join);
  known.set(join, found);
  return found;
}

function split({ condition, right }: Join): Conditions {
  const conditions = condition === null ? [] : conjuncts(condition);
  const isOfRight = (each: Expression) => [...columnsRead(each)].every((name) => name in right.schema);
  return {
    ofRight: conditions.filter(isOfRight),
    rest: conditions.filter((each) => !isOfRight(each)),
  };
}
