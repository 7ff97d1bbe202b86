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
      return constant(expression);
    case 'call': {
      const args = expression.args.map((arg) => evaluateExpression(arg, frame));
      return must(columnFunctions[expression.function as FunctionName])(unify(args), frame.rows);
    }
    case 'case': {
      const when = expression.branches.map((branch) => evaluateExpression(branch.when, frame));
      const then = expression.branches.map((branch) => evaluateExpression(branch.value, frame));
      then.push(evaluateExpression(expression.otherwise, frame));
      return select(when, unify(then), frame.rows);
    }
    default:
      throw new Error(`The columnar lane cannot compute ${expression.kind}.`);
  }
}

const constants = new WeakMap<Expression, Vector>();

/** One vector for each literal, so that what is known about its list of texts is found again. */
function constant(literal: Extract<Expression, { kind: 'literal' }>): Vector {
  const known = constants.get(literal) ?? made(literal.value);
  constants.set(literal, known);
  return known;
}

function made(value: string | number | boolean | null): Vector {
  if (value === null) return constantOf(absent);
  return typeof value === 'string' ? constantOf(0, [value]) : constantOf(Number(value));
}
