import type { CallPoint } from './call-point.ts';

/** What an entry is about; one of them is given. Braces stand for each of what they hold, as in `{strip,lower}`. */
export interface Named {
  /** Something outside the workspace, see `names-of.ts`. */
  readonly name?: string;
  /** A method of whatever object, where nobody knows what is called. */
  readonly method?: string;
  /** A member of whatever object, or an entry of an object literal, that is given a value. */
  readonly member?: string;
  /** A function or method of the workspace, by its name with those of the classes and functions around it. */
  readonly function?: string;
  /** Every variable and member of that name, wherever it is read. */
  readonly value?: string;
}

export interface Source extends Named {
  readonly title: string;
  /** What it may do; without, all that takes any source. */
  readonly categories: readonly string[] | null;
  /** Which parameter of a function of the workspace it is, from 0, without the instance; null for what its calls answer with. */
  readonly parameter: number | null;
  /** Types that make a parameter harmless, and fields of the classes it may be: whoever calls the function makes such a value. */
  readonly unlessTyped: readonly string[];
  /** What makes a parameter harmless where it is given to what decorates it. */
  readonly unless: readonly ArgumentNames[];
  /** Texts that make a parameter harmless where the call that takes its function is given one first, in which % is its name: `<int:%>`. */
  readonly unlessText: readonly string[];
}

export interface ArgumentNames {
  readonly argument: number | string;
  readonly is: readonly string[];
}

export interface Sink extends Named {
  readonly arguments: readonly (number | string)[];
  readonly category: string;
  /** What makes the call harmless: an argument that is one of some names. */
  readonly unless: readonly ArgumentNames[];
  /** What alone makes it dangerous: an argument, or a member of it, that is given and not false. */
  readonly when: readonly { readonly argument: number | string; readonly member: string | null }[];
  /** Whether what the arguments hold counts, too. */
  readonly elements: boolean;
}

export interface Sanitizer extends Named {
  /** For which sinks its result is harmless; without, for all. */
  readonly categories: readonly string[] | null;
}

/** A test of a value: where it comes out so, the value is harmless. */
export interface Guard extends Named {
  /** What is tested. */
  readonly arguments: readonly (number | string)[];
  readonly outcome: boolean;
  /** The regular expression that has to match the whole text; null where there is none. */
  readonly pattern: number | string | null;
  /** What the call must be given besides to be such a test: an argument that is one of some names. */
  readonly given: readonly ArgumentNames[];
  /** For which sinks; without, for all. */
  readonly categories: readonly string[] | null;
}

export interface LibraryStep extends Named {
  readonly from: CallPoint;
  readonly to: CallPoint;
  /** Whether the value itself is handed on; else something is made of it. */
  readonly keeps: boolean;
  /** Whether the parts with the names of the arguments given by `keywords` are not handed on. */
  readonly withoutKeywords: boolean;
  /** Whether the parts that later arguments are written out with are not handed on. */
  readonly withoutLater: boolean;
  /** The argument that is a function: the step is there only where nobody knows that function. */
  readonly unlessKnown: number | null;
}

/** What may happen when a value from outside gets to a sink. */
export interface Category {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  /** Numbers in the Common Weakness Enumeration. */
  readonly cwe: readonly number[];
  /** Whether only sources count that name it. */
  readonly ownSources: boolean;
}

/** What is known about code outside the workspace. */
export interface FlowModel {
  /** Numbers of the languages it is about; null for all. */
  readonly languages: ReadonlySet<number> | null;
  readonly categories: readonly Category[];
  readonly sources: readonly Source[];
  readonly sinks: readonly Sink[];
  readonly sanitizers: readonly Sanitizer[];
  readonly guards: readonly Guard[];
  /** Dotted names of functions outside the workspace that never return. */
  readonly exits: readonly string[];
  readonly steps: readonly LibraryStep[];
}

export const modelParts = ['categories', 'sources', 'sinks', 'sanitizers', 'guards', 'exits', 'steps'] as const;
export type EntryPart = Exclude<(typeof modelParts)[number], 'categories' | 'exits'>;
