import { evaluateExpression } from './evaluate-expression.ts';
import { type Join, joinKeys, type RightSide } from './evaluate-join.ts';
import { type Frame, pick } from './frame.ts';
import type { Inputs } from './inputs.ts';
import { type JoinIndex, joinIndex } from './join-index.ts';
import { within } from './pool.ts';
import { rowsWhere } from './rows-where.ts';
import { splitConditions } from './split-conditions.ts';
import { isConstant } from './vector.ts';

/** The rows of the right side that meet the conditions on it, indexed by the keys for so many rows of the left. */
export function rightSide(join: Join, unfiltered: Frame, probes: number, given: Inputs): RightSide {
  let frame = unfiltered;
  for (const condition of splitConditions(join).ofRight) {
    const rows = rowsWhere(evaluateExpression(condition, frame), frame.rows);
    if (rows.length < frame.rows) frame = pick(frame, rows);
  }
  return { frame, index: frame.rows === 0 ? null : indexOf(join, frame, probes, given) };
}

/** An index of many rows is kept for the batch: its syntax nodes are joined again and again. */
function indexOf(join: Join, frame: Frame, probes: number, { places, indexes }: Inputs): JoinIndex {
  const keys = joinKeys(join, 'right', frame);
  const make = () =>
    joinIndex(
      keys,
      join.keys.map((key) => key.right),
      frame.rows,
      probes,
      places,
    );
  // Constant keys are the same vectors in other frames.
  if (keys.every(isConstant)) return make();
  const known = indexes.batch.find(keys) ?? indexes.rule.find(keys);
  if (known) return known;
  return frame.rows * 16 < places.total
    ? indexes.rule.keep(keys, make())
    : indexes.batch.keep(keys, within(indexes.memory, make));
}
