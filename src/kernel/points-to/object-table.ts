import { type ObjectKind, objectKindNames } from '../../model/tables/points-to.ts';
import { IntList } from './int-list.ts';
import { PairTable } from './pair-table.ts';

/** What things are made of: the number of a place for those of the text, of a thing for those that follow. */
const kindPlaces = Object.fromEntries(objectKindNames.map((kind, at) => [kind, at])) as Readonly<
  Record<ObjectKind, number>
>;

/** Kinds whose `first` is a place of the text; of the others it is an object. */
const isWritten = (kind: number): boolean => kind >= kindPlaces.callable && kind <= kindPlaces.partial;

/** What nobody knows, and what is not followed because a place may hold no more; their kind is `unknown`. */
export const unknown = 0;
export const tooMany = 1;

/** Everything places can hold, numbered. */
export class ObjectTable {
  private readonly kinds = new IntList();
  private readonly firsts = new IntList();
  private readonly seconds = new IntList();
  private readonly numbers = new PairTable();

  constructor(private readonly comparePlaces: (left: number, right: number) => number) {
    this.of('unknown', -1, -1);
    this.of('unknown', -1);
  }

  /** The object of a kind made of one or two numbers: places for those of the text, objects for those that follow. */
  of(kind: ObjectKind, first: number, second = 0): number {
    const number = kindPlaces[kind];
    const object = this.numbers.add(first * objectKindNames.length + number, second);
    if (object === this.kinds.length) {
      this.kinds.push(number);
      this.firsts.push(first);
      this.seconds.push(second);
    }
    return object;
  }

  kindOf(object: number): ObjectKind {
    return objectKindNames[this.kinds.at(object)] as ObjectKind;
  }

  /** Whether it is read by calling it. */
  isProperty(object: number): boolean {
    return this.kinds.at(object) === kindPlaces.property;
  }

  numberOf = (kind: ObjectKind): number => kindPlaces[kind];

  /** The place of the text a thing comes from; -1 for what is built in or not known. */
  originOf(object: number): number {
    const kind = this.kinds.at(object);
    if (isWritten(kind)) return this.firstOf(object);
    return kind === kindPlaces.native || kind === kindPlaces.unknown ? -1 : this.originOf(this.firstOf(object));
  }

  firstOf = (object: number): number => this.firsts.at(object);
  secondOf = (object: number): number => this.seconds.at(object);

  /** Compares two objects by what they are made of, whichever was found first; what nobody knows comes first. */
  compare = (left: number, right: number): number => {
    if (left === right) return 0;
    if (left < 0 || right < 0) return left - right;
    const kind = this.kinds.at(left);
    if (kind !== this.kinds.at(right)) return kind - this.kinds.at(right);
    if (isWritten(kind)) return this.comparePlaces(this.firstOf(left), this.firstOf(right));
    if (kind === kindPlaces.native)
      return this.firstOf(left) - this.firstOf(right) || this.compare(this.secondOf(left), this.secondOf(right));
    return this.compare(this.firstOf(left), this.firstOf(right)) || this.compareSeconds(kind, left, right);
  };

  private compareSeconds(kind: number, left: number, right: number): number {
    const [one, two] = [this.secondOf(left), this.secondOf(right)];
    return kind === kindPlaces.arguments ? one - two : this.compare(one, two);
  }
}
