import { HeldThings } from './held-things.ts';
import { IntList } from './int-list.ts';
import { allMembers } from './labels.ts';
import { ObjectTable } from './object-table.ts';
import { PairTable } from './pair-table.ts';
import type { Program } from './program.ts';
import { ReactionTable, reactionKinds } from './reaction-table.ts';

/** What follows when a place with a reaction holds one more thing. */
export type React = (solver: Solver, kind: number, first: number, second: number, object: number) => void;

/** Makes a place hold what is found as a member of a thing. */
type Fill = (solver: Solver, object: number, label: number, place: number) => void;

/**
 * Places and what they hold. A thing that arrives at a place is handled once for each reaction of the place; the work is
 * bounded by the number of reactions times the limit of things a place holds.
 *
 * It goes in rounds: things and reactions that come up in a round take effect in the next one. So what a round does follows
 * from what there is when it begins, not from the order in which it is done, also where a place may hold no more.
 */
export class Solver {
  readonly objects: ObjectTable;
  readonly held: HeldThings;
  private readonly reactions = new ReactionTable();
  private readonly fields = new PairTable();
  private readonly calledPlaces = new PairTable();
  private readonly fieldPlaces = new IntList();
  private readonly members = new PairTable();
  private readonly memberPlaces = new IntList();
  private readonly hiddenNumbers = new PairTable();
  private readonly hiddenPlaces = new IntList();
  /** Of each place that is to be filled by guessing: where from, itself, and the thing it is a member of; -1 for a plain copy. */
  private readonly guesses = new IntList();
  /** Places that hold what a thing has the members of, and what would be taken from there. */
  private readonly lenders = new Map<number, number>();
  private readonly wanted = new Map<number, { readonly label: number; readonly to: number }[]>();

  constructor(
    readonly program: Program,
    private readonly react: React,
  ) {
    this.objects = new ObjectTable(program.places.compare);
    this.held = new HeldThings(this.objects.compare);
  }

  /** Whether a place held something when the round began. */
  isHolding(place: number): boolean {
    return this.held.settledOf(place) > 0;
  }

  add(place: number, object: number): void {
    this.held.add(place, object);
  }

  copy(from: number, to: number): void {
    if (from !== to) this.reactions.add(from, reactionKinds.copy, to, 0);
  }

  /** Makes `to` hold the member of what a place holds. */
  load(from: number, label: number, to: number): void {
    this.reactions.add(from, reactionKinds.load, to, label);
  }

  /** Makes `to` hold what was found as a member. */
  take(member: number, to: number): void {
    this.reactions.add(member, reactionKinds.take, to, 0);
  }

  /** Makes the member of what a place holds be what `from` holds. */
  store(owner: number, label: number, from: number): void {
    this.reactions.add(owner, reactionKinds.store, from, label);
  }

  /** Makes `to` hold what a place holds, as a member of the receiver. */
  bind(from: number, to: number, receiver: number, isMember: boolean): void {
    this.reactions.add(from, reactionKinds.bind, to, receiver * 2 + (isMember ? 1 : 0));
  }

  /** Makes `to` hold what `from` holds, as a member of the owner unless that is -1, if nothing else is found for it. */
  guess(from: number, to: number, owner: number): void {
    this.guesses.push(from);
    this.guesses.push(to);
    this.guesses.push(owner);
  }

  /** What a place holds is called at a site; said again, it changes nothing. */
  callAt(place: number, site: number): void {
    const before = this.calledPlaces.size;
    if (this.calledPlaces.add(place, site) === before) this.reactions.add(place, reactionKinds.call, site, 0);
  }

  /** What a place holds may be called at a site, with what another one passes. */
  callBack(place: number, site: number, through: number): void {
    this.reactions.add(place, reactionKinds.callback, site, through);
  }

  /** What a place holds runs as a constructor. */
  construct(place: number, site: number, instance: number): void {
    this.reactions.add(place, reactionKinds.construct, site, instance);
  }

  /** A member of what a place holds runs at a site. */
  operate(place: number, site: number, label: number, isOptional: boolean): void {
    this.reactions.add(place, reactionKinds.operation, site, label * 2 + (isOptional ? 1 : 0));
  }

  /** What a place holds is called where `from` is written to a member of the receiver. */
  set(place: number, from: number, receiver: number): void {
    this.reactions.add(place, reactionKinds.set, from, receiver);
  }

  /** What a place holds gets the members of what `from` holds. */
  link(place: number, from: number): void {
    this.reactions.add(place, reactionKinds.link, from, 0);
  }

  /** `to` holds a function with each instance a place holds. */
  receive(place: number, to: number, callable: number): void {
    this.reactions.add(place, reactionKinds.receive, to, callable);
  }

  /** What a place holds is called with an instance where `to` is read. */
  describe(place: number, to: number, instance: number): void {
    this.reactions.add(place, reactionKinds.describe, to, instance);
  }

  /** `to` holds the classes of what a place holds. */
  classOf(place: number, to: number): void {
    this.reactions.add(place, reactionKinds.classOf, to, 0);
  }

  /** The place that holds what a thing has the members of; of a function or a class, what its instances have them of. */
  inherits = (object: number): number => this.hidden(object, above, () => {});

  /** The place that holds what a thing itself has the members of; made when the first such thing comes. */
  lends = (object: number): number =>
    this.hidden(object, beside, (place) => {
      const wanted = this.wanted.get(object) ?? [];
      this.wanted.delete(object);
      this.lenders.set(object, place);
      for (const { label, to } of wanted) this.load(place, label, to);
    });

  /** Makes `to` hold the member of what a thing itself has the members of. */
  borrow(object: number, label: number, to: number): void {
    const place = this.lenders.get(object);
    if (place !== undefined) this.load(place, label, to);
    else {
      const wanted = this.wanted.get(object);
      if (wanted) wanted.push({ label, to });
      else this.wanted.set(object, [{ label, to }]);
    }
  }

  /** The place for a member of a thing, by its label. */
  field(object: number, label: number): number {
    const number = this.fields.add(object, label);
    if (number < this.fieldPlaces.length) return this.fieldPlaces.at(number);
    const place = this.program.places.make();
    this.fieldPlaces.push(place);
    if (label !== allMembers) this.copy(place, this.field(object, allMembers));
    return place;
  }

  /** Every place for a member of a thing. */
  forEachField(visit: (object: number, label: number, place: number) => void): void {
    this.fields.forEach((object, label, number) => {
      visit(object, label, this.fieldPlaces.at(number));
    });
  }

  /** The place for what is found as a member of a thing, wherever it comes from; filled when first asked for. */
  member(object: number, label: number, fill: Fill): number {
    const number = this.members.add(object, label);
    if (number < this.memberPlaces.length) return this.memberPlaces.at(number);
    const place = this.program.places.make();
    this.memberPlaces.push(place);
    fill(this, object, label, place);
    return place;
  }

  /** The place for what was found as a member of a thing; -1 where nobody asked. */
  knownMember(object: number, label: number): number {
    const number = this.members.find(object, label);
    return number < 0 ? -1 : this.memberPlaces.at(number);
  }

  /** A place of a thing that is none of its members: what is found under a name when it is called without being named. */
  hidden(object: number, label: number, fill: (place: number) => void): number {
    const number = this.hiddenNumbers.add(object, label);
    if (number < this.hiddenPlaces.length) return this.hiddenPlaces.at(number);
    const place = this.program.places.make();
    this.hiddenPlaces.push(place);
    fill(place);
    return place;
  }

  /** Goes on until nothing new comes up; guesses wait until then. */
  solve(): void {
    do this.spread();
    while (this.tryGuesses());
  }

  /** Whether there was a guess to try. A place that holds something is not guessed any more. */
  private tryGuesses(): boolean {
    const { guesses, held } = this;
    let isTried = false;
    for (let at = 0; at < guesses.length; at += 3) {
      const to = guesses.at(at + 1);
      if (held.isKnown(to)) continue;
      isTried = true;
      const owner = guesses.at(at + 2);
      if (owner < 0) this.copy(guesses.at(at), to);
      else this.bind(guesses.at(at), to, owner, false);
    }
    guesses.clear();
    return isTried;
  }

  private spread(): void {
    for (;;) {
      const places = this.held.settle();
      const fresh = this.reactions.settle();
      if (places.length === 0 && fresh.length === 0) return;
      for (let at = 0; at < fresh.length; at += 2) {
        const place = fresh.at(at);
        this.handle(fresh.at(at + 1), place, 0, this.held.doneOf(place));
      }
      for (const place of places) {
        const [from, to] = [this.held.doneOf(place), this.held.settledOf(place)];
        for (let reaction = this.reactions.firstOf(place); reaction > 0; reaction = this.reactions.after(reaction))
          this.handle(reaction, place, from, to);
        this.held.finish(place);
      }
    }
  }

  private handle(reaction: number, place: number, from: number, to: number): void {
    const { reactions, held, objects } = this;
    const kind = reactions.kindOf(reaction);
    const first = reactions.firstNumberOf(reaction);
    const second = reactions.secondNumberOf(reaction);
    for (let at = from; at < to; at++) {
      const object = held.thingOf(place, at);
      if (kind === reactionKinds.copy || (kind === reactionKinds.take && !objects.isProperty(object)))
        held.add(first, object);
      else this.react(this, kind, first, second, object);
    }
  }
}

const above = -2;
const beside = -3;
