import { must } from '../model/must.ts';
import type { Expression } from '../relation/expression.ts';
import { canonicalJson } from '../relation/hash.ts';
import { evaluateCells } from './evaluate-cells.ts';
import { evaluator } from './evaluator.ts';
import type { Frame } from './frame.ts';
import { indexRows, type RowIndex } from './index-rows.ts';
import { lazyFrame } from './lazy-frame.ts';
import type { NodeOf } from './node-of.ts';
import type { Parameters } from './parameters.ts';
import { pickRows } from './pick-rows.ts';
import type { Scope } from './scope.ts';

type Join = NodeOf<'join'>;

/** How many candidate pairs are tested at once, so that a join with a wide condition needs little memory. */
const batch = 1 << 16;

/** Hash join on the keys; the remaining condition is tested on the candidate pairs. */
export function evaluateJoin(node: Join, left: Frame, right: Frame, scope: Scope): Frame {
  const matches = matchingPairs(node, left, right, scope);
  if (node.how === 'semi' || node.how === 'anti') {
    const partnered = new Uint8Array(left.length);
    for (const row of matches.left) partnered[row] = 1;
    const wanted = node.how === 'semi' ? 1 : 0;
    const kept: number[] = [];
    partnered.forEach((has, row) => {
      if (has === wanted) kept.push(row);
    });
    return pickRows(left, kept, node.schema);
  }
  const pairs = node.how === 'left' ? withUnmatched(matches, left.length) : matches;
  return pairFrame(node, pickRows(left, pairs.left), pickRows(right, pairs.right));
}

interface Pairs {
  readonly left: number[];
  readonly right: number[];
}

/** Pairs of rows that match. An inner join may index either side: the one that a fixpoint does not change is better. */
function matchingPairs(node: Join, left: Frame, right: Frame, scope: Scope): Pairs {
  const stays = (frame: Frame): boolean => scope.indexes.has(frame);
  const swapped = node.how === 'inner' && stays(left) && !stays(right);
  const [probed, indexed] = swapped ? [right, left] : [left, right];
  const probeKeys = node.keys.map((key) => evaluateCells(swapped ? key.right : key.left, probed, scope.parameters));
  const index = indexOf(
    indexed,
    node.keys.map((key) => (swapped ? key.left : key.right)),
    scope,
  );
  const found: Pairs = { left: [], right: [] };
  let candidates: Pairs = { left: [], right: [] };
  const flush = (): void => {
    keepMatching(node, left, right, candidates, scope.parameters, found);
    candidates = { left: [], right: [] };
  };
  for (let row = 0; row < probed.length; row++) {
    for (const partner of index.rows(index.find(probeKeys, row))) {
      candidates.left.push(swapped ? partner : row);
      candidates.right.push(swapped ? row : partner);
      if (candidates.left.length >= batch) flush();
    }
  }
  flush();
  return found;
}

function indexOf(frame: Frame, keys: readonly Expression[], scope: Scope): RowIndex {
  const build = (): RowIndex =>
    indexRows(
      keys.map((key) => evaluateCells(key, frame, scope.parameters)),
      frame.length,
    );
  const kept = scope.indexes.get(frame);
  if (!kept) return build();
  const name = canonicalJson(keys);
  const index = kept.get(name) ?? build();
  kept.set(name, index);
  return index;
}

function keepMatching(
  node: Join,
  left: Frame,
  right: Frame,
  candidates: Pairs,
  parameters: Parameters,
  found: Pairs,
): void {
  const frame = pairFrame(node, pickRows(left, candidates.left), pickRows(right, candidates.right));
  const condition = node.condition ? evaluator(node.condition, frame, parameters) : null;
  candidates.left.forEach((row, at) => {
    if (condition && condition(at) !== true) return;
    found.left.push(row);
    found.right.push(must(candidates.right[at]));
  });
}

/** Each left row without a pair gets one with no partner; the order of the left stays. */
function withUnmatched(matches: Pairs, length: number): Pairs {
  const all: Pairs = { left: [], right: [] };
  let at = 0;
  for (let row = 0; row < length; row++) {
    const first = at;
    for (; matches.left[at] === row; at++) {
      all.left.push(row);
      all.right.push(must(matches.right[at]));
    }
    if (at === first) {
      all.left.push(row);
      all.right.push(-1);
    }
  }
  return all;
}

/** The columns of both sides next to each other. */
function pairFrame(node: Join, left: Frame, right: Frame): Frame {
  const schema = { ...left.schema, ...right.schema, ...node.schema };
  return lazyFrame(schema, left.length, (name) => (name in left.schema ? left : right).column(name));
}
