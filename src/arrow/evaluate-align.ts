import { typeName } from '../model/column.ts';
import { must } from '../model/must.ts';
import { alignOrder } from '../relation/align-order.ts';
import type { Cell } from './cell.ts';
import type { Cells } from './cells.ts';
import { evaluateCells } from './evaluate-cells.ts';
import type { Frame } from './frame.ts';
import { indexRows } from './index-rows.ts';
import { lazyFrame } from './lazy-frame.ts';
import type { NodeOf } from './node-of.ts';
import type { Parameters } from './parameters.ts';
import { pickRows } from './pick-rows.ts';
import { rowOrder } from './row-order.ts';
import { UnsupportedInLane } from './unsupported-in-lane.ts';

type Align = NodeOf<'align'>;

/** Each left row with its best right row: highest score, then the order of the ties. */
export function evaluateAlign(node: Align, left: Frame, right: Frame, parameters: Parameters): Frame {
  for (const { type } of [node.leftSpan.start, node.leftSpan.end, node.rightSpan.start, node.rightSpan.end])
    if (type !== 'integer') throw new UnsupportedInLane('`align`', `spans of type ${typeName(type)}`);
  const candidates = bestScored(node, left, right, parameters);
  const chosen = decided(node, left, right, candidates, parameters);
  const rows: number[] = [];
  for (let row = 0; row < left.length; row++) if (node.keepUnmatched || (chosen[row] as number) >= 0) rows.push(row);
  const partners = rows.map((row) => chosen[row] as number);
  const [leftRows, rightRows] = [pickRows(left, rows), pickRows(right, partners)];
  return lazyFrame(node.schema, rows.length, (name) => {
    switch (name) {
      case 'match_kind':
        return rows.map((row, at) =>
          must(partners[at]) >= 0 ? node.mode : candidates.hasSpan[row] ? 'no_match' : 'no_span',
        );
      case 'match_score':
        return rows.map((row, at) => (must(partners[at]) >= 0 ? (candidates.scores[row] as number) : null));
      case 'candidate_count':
        return rows.map((row) => candidates.counts[row] as number);
      default:
        return (name in left.schema ? leftRows : rightRows).column(name);
    }
  });
}

interface Candidates {
  /** Pairs whose score is the best of the left row, left rows in order. */
  readonly left: number[];
  readonly right: number[];
  readonly scores: Float64Array;
  readonly counts: Int32Array;
  readonly hasSpan: Uint8Array;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function bestScored(node: Align, left: Frame, right: Frame, parameters: Parameters): Candidates {
  const leftKeys = node.keys.map((key) => evaluateCells(key.left, left, parameters));
  const index = indexRows(
    node.keys.map((key) => evaluateCells(key.right, right, parameters)),
    right.length,
  );
  const leftSpan = spans(node.leftSpan, left, parameters);
  const rightSpan = spans(node.rightSpan, right, parameters);
  const found: Candidates = {
    left: [],
    right: [],
    scores: new Float64Array(left.length),
    counts: new Int32Array(left.length),
    hasSpan: new Uint8Array(left.length),
  };
  for (let row = 0; row < left.length; row++) {
    const span = leftSpan(row);
    if (!span || leftKeys.some((cells) => cells[row] === null)) continue;
    found.hasSpan[row] = 1;
    let best: number[] = [];
    for (const candidate of index.rows(index.find(leftKeys, row))) {
      const other = rightSpan(candidate);
      if (!other || !matches(node.mode, span, other)) continue;
      const score = scoreOf(node.mode, span, other);
      const better = found.counts[row] === 0 || score > (found.scores[row] as number);
      found.counts[row] = (found.counts[row] as number) + 1;
      if (!better && score < (found.scores[row] as number)) continue;
      if (better) best = [];
      best.push(candidate);
      found.scores[row] = score;
    }
    for (const candidate of best) {
      found.left.push(row);
      found.right.push(candidate);
    }
  }
  return found;
}

/** The right row each left row is matched with, or -1. */
function decided(node: Align, left: Frame, right: Frame, candidates: Candidates, parameters: Parameters): Int32Array {
  const pairs = { left: pickRows(left, candidates.left), right: pickRows(right, candidates.right) };
  const frame = lazyFrame({ ...left.schema, ...right.schema }, candidates.left.length, (name) =>
    (name in left.schema ? pairs.left : pairs.right).column(name),
  );
  const order = rowOrder(alignOrder(node), frame, parameters);
  const best = new Int32Array(left.length).fill(-1);
  candidates.left.forEach((row, pair) => {
    const at = best[row] as number;
    if (at < 0 || order(pair, at) < 0) best[row] = pair;
  });
  return best.map((pair) => (pair < 0 ? -1 : must(candidates.right[pair])));
}

function spans(span: Align['leftSpan'], frame: Frame, parameters: Parameters): (row: number) => Span | null {
  const [starts, ends]: readonly Cells[] = [
    evaluateCells(span.start, frame, parameters),
    evaluateCells(span.end, frame, parameters),
  ];
  return (row) => {
    const [start, end] = [must(starts)[row] as Cell, must(ends)[row] as Cell];
    return start === null || end === null ? null : { start: start as number, end: end as number };
  };
}

function matches(mode: Align['mode'], left: Span, right: Span): boolean {
  switch (mode) {
    case 'exact':
      return right.start === left.start && right.end === left.end;
    case 'containing':
      return right.start <= left.start && right.end >= left.end;
    case 'contained':
      return right.start >= left.start && right.end <= left.end;
    case 'overlap':
      return right.end > left.start && right.start < left.end;
  }
}

/** The smallest span scores highest, or the largest common part. */
function scoreOf(mode: Align['mode'], left: Span, right: Span): number {
  return mode === 'overlap'
    ? Math.min(left.end, right.end) - Math.max(left.start, right.start)
    : right.start - right.end;
}
