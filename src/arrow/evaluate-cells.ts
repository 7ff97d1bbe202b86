import type { Expression } from '../relation/expression.ts';
import type { Cell } from './cell.ts';
import type { Cells } from './cells.ts';
import { evaluator } from './evaluator.ts';
import type { Frame } from './frame.ts';
import type { Parameters } from './parameters.ts';

/** The cells of an expression for every row of a frame. */
export function evaluateCells(expression: Expression, frame: Frame, parameters: Parameters): Cells {
  if (expression.kind === 'column') return frame.column(expression.name);
  const value = evaluator(expression, frame, parameters);
  const cells = new Array<Cell>(frame.length);
  for (let row = 0; row < frame.length; row++) cells[row] = value(row);
  return cells;
}
