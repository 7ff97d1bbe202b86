import { inputs, type Relation } from '../relation/relation.ts';
import type { Join, RightSide } from './evaluate-join.ts';
import type { Frame } from './frame.ts';
import { within } from './pool.ts';

/** What follows from tables that are the same for every batch is computed for the first and kept. */
export class ConstantRelations {
  private readonly isKnown = new WeakMap<Relation, boolean>();
  private readonly frames = new WeakMap<Relation, Frame>();
  private readonly sides = new WeakMap<Join, RightSide>();

  /** `tables` are their names. */
  constructor(private readonly tables: ReadonlySet<string>) {}

  /** Whether a table is the same for every batch. */
  has(table: string): boolean {
    return this.tables.has(table);
  }

  includes(relation: Relation): boolean {
    const known = this.isKnown.get(relation) ?? this.isConstant(relation);
    this.isKnown.set(relation, known);
    return known;
  }

  frame(relation: Relation, evaluate: () => Frame): Frame {
    return kept(this.frames, relation, () => complete(evaluate()));
  }

  rightSide(join: Join, make: () => RightSide): RightSide {
    return kept(this.sides, join, () => {
      const side = make();
      complete(side.frame);
      return side;
    });
  }

  private isConstant(relation: Relation): boolean {
    return relation.kind === 'table'
      ? this.tables.has(relation.table)
      : relation.kind !== 'fixpoint' && inputs(relation).every((each) => this.includes(each));
  }
}

/** Makes every column now: one that is made when a rule asks for it would be in memory that is taken back. */
function complete(frame: Frame): Frame {
  for (const name of frame.names) frame.column(name);
  return frame;
}

/** Made in memory of its own. */
function kept<K extends object, T>(known: WeakMap<K, T>, key: K, make: () => T): T {
  const found = known.get(key) ?? within(null, make);
  known.set(key, found);
  return found;
}
