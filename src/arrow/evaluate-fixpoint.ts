import type { Relation } from '../relation/relation.ts';
import { selfReads } from '../relation/self-reads.ts';
import type { Cell } from './cell.ts';
import type { Frame } from './frame.ts';
import { lazyFrame } from './lazy-frame.ts';
import type { NodeOf } from './node-of.ts';
import { RowCoder } from './row-coder.ts';
import type { Scope } from './scope.ts';
import { UnsupportedInLane } from './unsupported-in-lane.ts';

/** Least fixpoint, semi-naively: each round applies the step to the rows that the round before found. */
export function evaluateFixpoint(
  node: NodeOf<'fixpoint'>,
  scope: Scope,
  evaluate: (relation: Relation, scope: Scope) => Frame,
): Frame {
  const reads = selfReads(node.step, node.name);
  if (reads !== 'none' && reads !== 'linear')
    throw new UnsupportedInLane(
      '`fixpoint`',
      `the step reads \`${node.name}\` in a way that new rows alone do not answer`,
    );
  const found = new RowSet(Object.keys(node.schema));
  let fresh = found.add(evaluate(node.seed, scope), node);
  while (fresh.length > 0) {
    const working = new Map([...scope.working, [node.name, fresh]]);
    fresh = found.add(evaluate(node.step, { ...scope, working }), node);
  }
  return found.frame(0, node);
}

/** Different rows in order of appearance. */
class RowSet {
  private readonly coder: RowCoder;
  private readonly columns: ReadonlyMap<string, Cell[]>;
  private length = 0;

  constructor(private readonly names: readonly string[]) {
    this.coder = new RowCoder(names.length);
    this.columns = new Map(names.map((name) => [name, []]));
  }

  /** Adds the rows of a frame; returns those it did not have. */
  add(frame: Frame, node: NodeOf<'fixpoint'>): Frame {
    const start = this.length;
    const columns = this.names.map((name) => frame.column(name));
    for (let row = 0; row < frame.length; row++) {
      if (this.coder.add(columns, row) < this.length) continue;
      this.length++;
      for (const name of this.names) this.columns.get(name)?.push(frame.column(name)[row] as Cell);
    }
    return this.frame(start, node);
  }

  /** The rows from a place on. */
  frame(start: number, node: NodeOf<'fixpoint'>): Frame {
    const end = this.length;
    return lazyFrame(node.schema, end - start, (name) => (this.columns.get(name) ?? []).slice(start, end));
  }
}
