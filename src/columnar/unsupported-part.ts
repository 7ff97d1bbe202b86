import type { ColumnType } from '../model/column.ts';
import { type Expression, operands } from '../relation/expression.ts';
import { inputs, type Relation } from '../relation/relation.ts';
import { columnFunctions } from './functions.ts';
import { measureFunctions } from './measures.ts';

/** What keeps a relation from being evaluated over typed columns, in words; null when nothing does. */
export function unsupportedPart(relation: Relation): string | null {
  const here = partOf(relation) ?? firstOf(expressionsOf(relation), unsupportedExpression);
  return here ?? firstOf(inputs(relation), unsupportedPart);
}

function partOf(relation: Relation): string | null {
  switch (relation.kind) {
    case 'values':
    case 'align':
    case 'compute':
    case 'unnest':
      return `a relation of kind ${relation.kind}`;
    case 'window':
      return relation.function === 'row_number' && relation.keep === 1 ? null : 'ranks beyond the first';
    case 'aggregate':
      return firstOf(relation.measures, ({ function: name }) =>
        measureFunctions[name] ? null : `the measure ${name}`,
      );
    default:
      return null;
  }
}

function expressionsOf(relation: Relation): readonly Expression[] {
  switch (relation.kind) {
    case 'project':
      return relation.columns.map(({ value }) => value);
    case 'filter':
      return [relation.condition];
    case 'join':
      return [
        ...relation.keys.flatMap((key) => [key.left, key.right]),
        ...(relation.condition ? [relation.condition] : []),
      ];
    case 'aggregate':
      return [
        ...relation.groups.map(({ value }) => value),
        ...relation.measures.flatMap(({ args, where }) => (where ? [...args, where] : args)),
      ];
    case 'window':
      return [...relation.partition, ...relation.order.map(({ value }) => value)];
    default:
      return [];
  }
}

function unsupportedExpression(expression: Expression): string | null {
  if (!isSupported(expression.type)) return 'a value that is no integer, text or boolean';
  if (expression.kind === 'call' && !columnFunctions[expression.function]) return `the function ${expression.function}`;
  if (expression.kind === 'parameter' || expression.kind === 'cast') return `an expression of kind ${expression.kind}`;
  return firstOf(operands(expression), unsupportedExpression);
}

const isSupported = (type: ColumnType): boolean => type === 'integer' || type === 'text' || type === 'boolean';

function firstOf<T>(items: readonly T[], test: (item: T) => string | null): string | null {
  for (const item of items) {
    const found = test(item);
    if (found !== null) return found;
  }
  return null;
}
