import { IntList } from './int-list.ts';
import { PairTable } from './pair-table.ts';

/** What a place can hold. `module`, `class`, `callable`, `container` are made from the text; the others follow. */
export const objectKinds = [
  'unknown',
  'callable',
  'class',
  'module',
  'container',
  'partial', // the function made at the place `first`, with some arguments given
  'instance', // of the class `first`, or of the function `first` used as one
  'bound', // the callable `first` with the instance `second`
  'property', // the same, but a member that is read by calling it
  'super', // of the class `first`, the instance `second`
  'members', // of the instances of the function `first`
  'arguments', // of the callable `first`: collection of its remaining arguments, named ones when `second` is 1
  'native', // what is built in with the effect `first`, as a member of `second`
  'generated', // what the callable `first` yields
] as const;

export type ObjectKind = (typeof objectKinds)[number];

const kindPlaces = Object.fromEntries(objectKinds.map((kind, at) => [kind, at])) as Readonly<
  Record<ObjectKind, number>
>;

/** Kinds whose `first` is a place of the text; of the others it is an object. */
const isWritten = (kind: number): boolean => kind >= kindPlaces.callable && kind <= kindPlaces.partial;

/** Everything places can hold, numbered; 0 is what nobody knows. */
export class ObjectTable {
  private readonly kinds = new IntList();
  private readonly firsts = new IntList();
  private readonly seconds = new IntList();
  private readonly numbers = new PairTable();

  constructor(private readonly comparePlaces: (left: number, right: number) => number) {
    this.of('unknown', -1, -1);
  }

  /** The object of a kind made of one or two numbers: places for those of the text, objects for those that follow. */
  of(kind: ObjectKind, first: number, second = 0): number {
    const number = kindPlaces[kind];
    const object = this.numbers.add(first * objectKinds.length + number, second);
    if (object === this.kinds.length) {
      this.kinds.push(number);
      this.firsts.push(first);
      this.seconds.push(second);
    }
    return object;
  }

  kindOf(object: number): ObjectKind {
    return objectKinds[this.kinds.at(object)] as ObjectKind;
  }

  /** Whether it is read by calling it. */
  isProperty(object: number): boolean {
    return this.kinds.at(object) === kindPlaces.property;
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
