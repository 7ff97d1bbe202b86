import { type ConstraintKind, constraintKindNames } from '../../model/tables/points-to.ts';
import type { Given } from './given.ts';
import { IntList } from './int-list.ts';
import { PairTable } from './pair-table.ts';
import { PlaceTable } from './place-table.ts';
import { SiteTable } from './site-table.ts';

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
  /** Places that hold what is sent to what it yields. */
  readonly sent: number[];
  /** Places that hold the instance. */
  readonly receivers: number[];
  readonly supers: number[];
  /** Between which of them it copies all members; the instance is -1. */
  readonly copies: { readonly from: number; readonly to: number }[];
  /** Whether the instance takes the first parameter. */
  takesReceiver: boolean;
  /** Place of the class it is a member of; -1 without. */
  home: number;
  /** How it is a member: 0 of instances, 1 static, 2 of the class, 3 read and 4 written without a call. */
  access: number;
}

interface Partial {
  readonly callees: readonly number[];
  readonly given: readonly Given[];
  readonly named: readonly Given[];
}

export interface ClassShape {
  readonly bases: { readonly place: number; readonly at: number }[];
  readonly declared: Set<number>;
  /** Members of the class itself, where its instances have others; null where they do not. */
  statics: Set<number> | null;
  /** Names that are written by calling something. */
  readonly setters: Set<number>;
  /** Place of the class it is an instance of; -1 without. */
  metaclass: number;
}

/** Places, and what is said about callables, call sites and classes. */
export class Program {
  readonly places = new PlaceTable();
  readonly sites = new SiteTable();
  readonly callables = new Map<number, Callable>();
  readonly classes = new Map<number, ClassShape>();
  /** The callable of each parameter, and of each place that holds the instance. */
  readonly owners = new Map<number, number>();
  /** Parameters, and places that hold the instance, that are also given something where they are. */
  readonly assigned = new Set<number>();
  readonly constructors: { readonly name: number; readonly step: number }[] = [];
  /** Member that operations call → member they call where it is lacking. */
  readonly substitutes = new Map<number, number>();
  /** Whether any name is written by calling something. */
  hasSetters = false;
  readonly invocationNames: number[] = [];
  readonly prototypeNames = new Set<number>();
  /** Members that run where what has them is read as a member of a class. */
  readonly descriptorNames: number[] = [];
  /** Built-in members of collections and of functions, by name: the numbers of their effects. */
  readonly collectionMembers = new Map<number, number>();
  readonly functionMembers = new Map<number, number>();
  /** Places of which the text is known; the form says whether it is a number. */
  readonly keys = new Map<number, { readonly form: number; readonly text: number }>();
  /** Functions with some arguments given before, by the place where that is done. */
  readonly partials = new Map<number, Partial>();
  private readonly innerNumbers = new PairTable();
  private readonly innerPlaces = new IntList();
  private readonly callbackPlaces = new Map<number, number>();

  /** The place of something that happens inside a call site. */
  innerPlace(site: number, number: number): number {
    const at = this.innerNumbers.add(site, number);
    if (at < this.innerPlaces.length) return this.innerPlaces.at(at);
    const place = this.places.make();
    this.innerPlaces.push(place);
    return place;
  }

  /** The place from which the callbacks of a call site are called. */
  callbacksAt(site: number): number {
    const known = this.callbackPlaces.get(site);
    if (known !== undefined) return known;
    const place = this.places.make();
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
      sent: [],
      receivers: [],
      supers: [],
      copies: [],
      takesReceiver: false,
      home: -1,
      access: 0,
    };
    this.callables.set(place, made);
    return made;
  }

  classAt(place: number): ClassShape {
    const known = this.classes.get(place);
    if (known) return known;
    const made: ClassShape = { bases: [], declared: new Set(), statics: null, setters: new Set(), metaclass: -1 };
    this.classes.set(place, made);
    return made;
  }
}

export const kindNumbers = Object.fromEntries(constraintKindNames.map((kind, at) => [kind, at])) as Readonly<
  Record<ConstraintKind, number>
>;
