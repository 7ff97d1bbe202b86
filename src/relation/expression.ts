import type { ColumnType } from '../model/column.ts';
import type { FunctionName } from './functions.ts';

export type LiteralValue = string | number | boolean | null;

/** A value computed from one row. Plain data; `type` is its column type. */
export type Expression =
  | { readonly kind: 'column'; readonly name: string; readonly type: ColumnType; readonly nullable: boolean }
  | { readonly kind: 'literal'; readonly value: LiteralValue; readonly type: ColumnType; readonly nullable: boolean }
  | {
      readonly kind: 'parameter';
      readonly name: string;
      readonly type: ColumnType;
      readonly nullable: boolean;
      /** What it is when nothing is given; absent or null when something must be. */
      readonly default?: LiteralValue;
    }
  | {
      readonly kind: 'call';
      readonly function: FunctionName;
      readonly args: readonly Expression[];
      readonly type: ColumnType;
      readonly nullable: boolean;
    }
  | {
      readonly kind: 'case';
      readonly branches: readonly { readonly when: Expression; readonly value: Expression }[];
      readonly otherwise: Expression;
      readonly type: ColumnType;
      readonly nullable: boolean;
    }
  | { readonly kind: 'cast'; readonly value: Expression; readonly type: ColumnType; readonly nullable: boolean }
  | {
      readonly kind: 'list';
      readonly items: readonly Expression[];
      readonly type: ColumnType;
      readonly nullable: boolean;
    }
  | {
      readonly kind: 'struct';
      readonly fields: readonly { readonly name: string; readonly value: Expression }[];
      readonly type: ColumnType;
      readonly nullable: boolean;
    }
  | {
      /** A value of a union that is the member `tag`. */
      readonly kind: 'union';
      readonly tag: string;
      readonly value: Expression;
      readonly type: ColumnType;
      readonly nullable: boolean;
    }
  | {
      /** A part of a structure, or a member of a union: null where the value is another member. */
      readonly kind: 'part';
      readonly name: string;
      readonly value: Expression;
      readonly type: ColumnType;
      readonly nullable: boolean;
    };

/** An expression whose type the compiler knows. */
export type Value<T extends ColumnType = ColumnType> = Expression & { readonly type: T };

/** The expressions directly inside an expression. */
export function operands(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'column':
    case 'literal':
    case 'parameter':
      return [];
    case 'call':
      return expression.args;
    case 'case':
      return [...expression.branches.flatMap((branch) => [branch.when, branch.value]), expression.otherwise];
    case 'cast':
    case 'union':
    case 'part':
      return [expression.value];
    case 'list':
      return expression.items;
    case 'struct':
      return expression.fields.map((field) => field.value);
  }
}

/** Names of the columns an expression reads, without repetition. */
export function columnsRead(expression: Expression): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (at: Expression): void => {
    if (at.kind === 'column') names.add(at.name);
    for (const operand of operands(at)) visit(operand);
  };
  visit(expression);
  return names;
}
