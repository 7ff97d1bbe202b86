import { PairTable } from './pair-table.ts';

/** What a place can hold. `module`, `class`, `callable`, `container` are made from the text; the others follow. */
export const objectKinds = [
  'unknown',
  'callable',
  'class',
  'module',
  'container',
  'instance', // of the class `first`, or of the function `first` used as one
  'bound', // the callable `first` with the instance `second`
  'super', // of the class `first`, the instance `second`
  'members', // of the instances of the function `first`
  'arguments', // of the callable `first`: collection of its remaining arguments, named ones when `second` is 1
  'generated', // what the callable `first` yields
] as const;

export type ObjectKind = (typeof objectKinds)[number];

/** Everything places can hold, numbered; 0 is what nobody knows. */
export class ObjectTable {
  readonly kind: number[] = [0];
  readonly first: number[] = [-1];
  readonly second: number[] = [-1];
  private readonly numbers = new PairTable();
  private readonly pairs = new PairTable();

  constructor() {
    this.numbers.add(0, 0);
  }

  /** The object of a kind made of one or two numbers: places for those of the text, objects for those that follow. */
  of(kind: ObjectKind, first: number, second = 0): number {
    const number = objectKinds.indexOf(kind);
    const object = this.numbers.add(this.pairs.add(first, second), number + 1);
    if (object === this.kind.length) {
      this.kind.push(number);
      this.first.push(first);
      this.second.push(second);
    }
    return object;
  }

  kindOf(object: number): ObjectKind {
    return objectKinds[this.kind[object] as number] as ObjectKind;
  }

  firstOf = (object: number): number => this.first[object] as number;
  secondOf = (object: number): number => this.second[object] as number;
}
