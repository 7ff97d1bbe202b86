import { must } from '../model/must.ts';
import type { Expression } from '../relation/expression.ts';
import type { FunctionName } from '../relation/functions.ts';
import type { Frame } from './frame.ts';
import { columnFunctions } from './functions.ts';
import { select } from './select.ts';
import { unify } from './texts.ts';
import { absent, constantOf, type Vector } from './vector.ts';

/** The values of an expression in each row of a frame. `unsupportedPart` tells beforehand whether this is possible. */
export function evaluateExpression(expression: Expression, frame: Frame): Vector {
  switch (expression.kind) {
    case 'column':
      return frame.column(expression.name);
    case 'literal':
      return constant(expression.value);
    case 'call': {
      const args = expression.args.map((arg) => evaluateExpression(arg, frame));
      return must(columnFunctions[expression.function as FunctionName])(unify(args), frame.rows);
    }
    case 'case': {
      const when = expression.branches.map((branch) => evaluateExpression(branch.when, frame));
      const then = [...expression.branches.map((branch) => branch.value), expression.otherwise];
      return select(when, unify(then.map((value) => evaluateExpression(value, frame))), frame.rows);
    }
    default:
      throw new Error(`The columnar lane cannot compute ${expression.kind}.`);
  }
}

function constant(value: string | number | boolean | null): Vector {
  if (value === null) return constantOf(absent);
  return typeof value === 'string' ? constantOf(0, [value]) : constantOf(Number(value));
}
