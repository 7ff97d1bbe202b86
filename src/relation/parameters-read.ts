import type { ScalarType } from '../model/column.ts';
import { oncePer } from '../model/once-per.ts';
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
export const parametersRead: (relation: Relation) => readonly ParameterSpec[] = oncePer((relation) => {
  const found = new Map<string, ParameterSpec>();
  const note = (spec: ParameterSpec): void => {
    const known = found.get(spec.name);
    if (known && known.type !== spec.type)
      throw new Error(`The parameter \`${spec.name}\` is used as ${known.type} and as ${spec.type}.`);
    found.set(spec.name, known?.default == null ? spec : known);
  };
  const read = (expression: Expression): void => {
    if (expression.kind === 'parameter')
      note({ name: expression.name, type: expression.type as ScalarType, default: expression.default ?? null });
    for (const operand of operands(expression)) read(operand);
  };
  for (const expression of expressionsOf(relation)) read(expression);
  for (const input of inputs(relation)) for (const spec of parametersRead(input)) note(spec);
  return [...found.values()].sort((left, right) => (left.name < right.name ? -1 : 1));
});
