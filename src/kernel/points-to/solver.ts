import { ObjectTable } from './object-table.ts';
import { PairTable } from './pair-table.ts';
import type { Program } from './program.ts';

/** A place that holds more things than this is said to hold anything. */
export const holdLimit = 32;

export const unknown = 0;

/** What happens when a place is found to hold one more thing. */
export type Reaction =
  | { readonly kind: 'copy'; readonly to: number }
  | { readonly kind: 'load'; readonly to: number; readonly label: number }
  | { readonly kind: 'store'; readonly from: number; readonly label: number }
  | { readonly kind: 'call'; readonly site: number }
  | { readonly kind: 'callback'; readonly site: number; readonly through: number }
  | { readonly kind: 'construct'; readonly site: number; readonly instance: number }
  | { readonly kind: 'bind'; readonly to: number; readonly receiver: number; readonly isMember: boolean };

/**
 * Places and what they hold. A thing that arrives at a place is handled once for each reaction of the place; the work is
 * bounded by the number of reactions times the limit of things a place holds.
 */
export class Solver {
  readonly objects = new ObjectTable();
  private readonly held: number[][] = [];
  private readonly reactions: Reaction[][] = [];
  private readonly isFull = new Set<number>();
  private readonly fields = new PairTable();
  private readonly calledPlaces = new PairTable();
  private readonly fieldPlaces: number[] = [];
  private readonly queue: number[] = [];

  constructor(
    readonly program: Program,
    private readonly react: (solver: Solver, reaction: Reaction, object: number) => void,
  ) {}

  holds(place: number): readonly number[] {
    return this.held[place] ?? none;
  }

  /** Whether things were left out of what a place holds. */
  isCut = (place: number): boolean => this.isFull.has(place);

  add(place: number, object: number): void {
    const held = this.held[place] ?? [];
    this.held[place] = held;
    if (held.includes(object)) return;
    if (held.length >= holdLimit) {
      this.isFull.add(place);
      if (object === unknown || held.includes(unknown)) return;
      this.put(place, held, unknown);
      return;
    }
    this.put(place, held, object);
  }

  private put(place: number, held: number[], object: number): void {
    held.push(object);
    this.queue.push(place, object);
  }

  /** Adds a reaction, for what the place holds already, too. */
  on(place: number, reaction: Reaction): void {
    const reactions = this.reactions[place];
    if (reactions) reactions.push(reaction);
    else this.reactions[place] = [reaction];
    const held = this.held[place];
    if (held) for (let at = 0; at < held.length; at++) this.react(this, reaction, held[at] as number);
  }

  copy(from: number, to: number): void {
    if (from !== to) this.on(from, { kind: 'copy', to });
  }

  /** What a place holds is called at a site; said again, it changes nothing. */
  callAt(place: number, site: number): void {
    const before = this.calledPlaces.size;
    if (this.calledPlaces.add(place, site) === before) this.on(place, { kind: 'call', site });
  }

  /** The place for a member of a thing; -1 for members by unknown keys, -2 for all members together. */
  field(object: number, label: number): number {
    const number = this.fields.add(object, label);
    const known = this.fieldPlaces[number];
    if (known !== undefined) return known;
    const place = this.program.newPlace();
    this.fieldPlaces[number] = place;
    if (label !== allMembers) this.copy(place, this.field(object, allMembers));
    return place;
  }

  solve(): void {
    const { queue } = this;
    for (let at = 0; at < queue.length; at += 2) {
      const reactions = this.reactions[queue[at] as number];
      const object = queue[at + 1] as number;
      if (!reactions) continue;
      for (let each = 0; each < reactions.length; each++) this.react(this, reactions[each] as Reaction, object);
    }
    queue.length = 0;
  }
}

export const allMembers = -3;
export const anyMember = -1;
const none: readonly number[] = [];
