import type { ScalarType } from '../model/column.ts';
import { type Expression, type LiteralValue, operands } from './expression.ts';
import { expressionsOf } from './expressions-of.ts';
import { inputs, type Relation } from './relation.ts';

export interface ParameterSpec {
  readonly name: string;
  readonly type: ScalarType;
  /** What it is when nothing is given; null when something must be. */
  readonly default: LiteralValue;
}

/** The scalar parameters a relation reads, by name; throws a sentence when one is used as two types. */
export function parametersRead(relation: Relation): readonly ParameterSpec[] {
  const found = new Map<string, ParameterSpec>();
  const read = (expression: Expression): void => {
    if (expression.kind === 'parameter') {
      const spec = { name: expression.name, type: expression.type as ScalarType, default: expression.default ?? null };
      const known = found.get(spec.name);
      if (known && known.type !== spec.type)
        throw new Error(`The parameter \`${spec.name}\` is used as ${known.type} and as ${spec.type}.`);
      found.set(spec.name, known?.default == null ? spec : known);
    }
    for (const operand of operands(expression)) read(operand);
  };
  const visit = (at: Relation): void => {
    for (const expression of expressionsOf(at)) read(expression);
    for (const input of inputs(at)) visit(input);
  };
  visit(relation);
  return [...found.values()].sort((left, right) => (left.name < right.name ? -1 : 1));
}
