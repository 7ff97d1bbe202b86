import type { Relation } from '../relation/relation.ts';
import { sharedParts } from '../relation/shared-parts.ts';
import type { Frame } from './frame.ts';

const known = new WeakMap<Relation, ReadonlySet<Relation>>();

/** Parts that a relation is made of several times: each is computed when it is first asked for and kept as long as this is. */
export class KeptParts {
  private readonly parts: ReadonlySet<Relation>;
  private readonly frames = new Map<Relation, Frame>();

  constructor(relation: Relation) {
    this.parts = known.get(relation) ?? new Set(sharedParts(relation, (part) => part).values());
    known.set(relation, this.parts);
  }

  frame(part: Relation, evaluate: () => Frame): Frame {
    if (!this.parts.has(part)) return evaluate();
    const frame = this.frames.get(part) ?? evaluate();
    this.frames.set(part, frame);
    return frame;
  }
}
