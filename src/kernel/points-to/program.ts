import { type ConstraintKind, constraintKindNames, stepsPerNode } from '../../model/tables/points-to.ts';
import { IntList } from './int-list.ts';
import { PairTable } from './pair-table.ts';

/** The columns of the table of constraints; `kind` is the place among the kinds. */
export interface ConstraintColumns {
  readonly file: ArrayLike<number>;
  readonly node: ArrayLike<number>;
  readonly kind: ArrayLike<number>;
  readonly to_file: ArrayLike<number>;
  readonly to_node: ArrayLike<number>;
  readonly label: ArrayLike<number>;
  readonly name: ArrayLike<number>;
}

export interface Callable {
  /** By position the place that holds the argument; -1 where there is none. */
  readonly positions: number[];
  readonly named: Map<number, number>;
  rest: { readonly place: number; readonly from: number } | null;
  keywordRest: number;
  readonly results: number[];
  readonly yields: number[];
  /** Places that hold the instance. */
  readonly receivers: number[];
  readonly supers: number[];
  /** Whether the instance takes the first parameter. */
  takesReceiver: boolean;
  /** Place of the class it is a member of; -1 without. */
  home: number;
  /** How it is a member: 0 of instances, 1 static, 2 of the class, 3 read and 4 written without a call. */
  access: number;
}

export interface CallSite {
  readonly place: number;
  readonly kind: number;
  /** Each argument as kind, place and label. */
  readonly given: { readonly kind: ConstraintKind; readonly place: number; readonly label: number }[];
}

export interface ClassShape {
  readonly bases: { readonly place: number; readonly at: number }[];
  readonly declared: Set<number>;
  /** Names that are written by calling something. */
  readonly setters: Set<number>;
}

/** Places with a number of their own, and what is said about callables, call sites and classes. */
export class Program {
  readonly callables = new Map<number, Callable>();
  readonly sites = new Map<number, CallSite>();
  readonly classes = new Map<number, ClassShape>();
  readonly constructors: { readonly name: number; readonly step: number }[] = [];
  /** Member that operations call → member they call where it is lacking. */
  readonly substitutes = new Map<number, number>();
  /** Whether any name is written by calling something. */
  hasSetters = false;
  readonly invocationNames: number[] = [];
  readonly prototypeNames = new Set<number>();
  private readonly callbackPlaces = new Map<number, number>();
  private readonly pairs = new PairTable();
  private readonly aliases = new IntList();
  /** File and node of each place. */
  readonly files = new IntList();
  readonly nodes = new IntList();

  /** The number of a place; occurrences of one symbol share it. */
  placeOf(file: number, node: number): number {
    const number = this.pairs.add(file, node);
    if (number === this.aliases.length) {
      this.aliases.push(-1);
      this.files.push(file);
      this.nodes.push(node);
    }
    return this.rootOf(number);
  }

  /** A place without a text. */
  newPlace(): number {
    return this.placeOf(-2, this.files.length);
  }

  /** Compares places by where they stand in the text. */
  compare = (left: number, right: number): number =>
    this.files.at(left) - this.files.at(right) || this.nodes.at(left) - this.nodes.at(right);

  /** The place of a step of what happens at a place of the text; the place itself where it has no text. */
  stepAt(place: number, step: number): number {
    const [file, node] = [this.files.at(place), this.nodes.at(place)];
    return step === 0 || file < 0 || node < 0 ? place : this.placeOf(file, -(node * stepsPerNode + step));
  }

  /** Makes two places one. */
  alias(file: number, node: number, toFile: number, toNode: number): void {
    const symbol = this.placeOf(toFile, toNode);
    const place = this.placeOf(file, node);
    if (place !== symbol) this.aliases.set(place, symbol);
  }

  private rootOf(number: number): number {
    let root = number;
    while (this.aliases.at(root) !== -1) root = this.aliases.at(root);
    return root;
  }

  /** The place from which the callbacks of a call site are called. */
  callbacksAt(site: number): number {
    const known = this.callbackPlaces.get(site);
    if (known !== undefined) return known;
    const place = this.newPlace();
    this.callbackPlaces.set(site, place);
    return place;
  }

  callableAt(place: number): Callable {
    const known = this.callables.get(place);
    if (known) return known;
    const made: Callable = {
      positions: [],
      named: new Map(),
      rest: null,
      keywordRest: -1,
      results: [],
      yields: [],
      receivers: [],
      supers: [],
      takesReceiver: false,
      home: -1,
      access: 0,
    };
    this.callables.set(place, made);
    return made;
  }

  siteAt(place: number, kind = 0): CallSite {
    const known = this.sites.get(place);
    if (known) return known;
    const made: CallSite = { place, kind, given: [] };
    this.sites.set(place, made);
    return made;
  }

  classAt(place: number): ClassShape {
    const known = this.classes.get(place);
    if (known) return known;
    const made: ClassShape = { bases: [], declared: new Set(), setters: new Set() };
    this.classes.set(place, made);
    return made;
  }
}

export const kindNumbers = Object.fromEntries(constraintKindNames.map((kind, at) => [kind, at])) as Readonly<
  Record<ConstraintKind, number>
>;
