import type { DefFact } from '../suite.ts';

/** What a language's own tool says an identifier means, and how the identifier stands in the text. */
export interface RealFact extends DefFact {
  readonly isMember: boolean;
  /** Whether it is what a call calls. */
  readonly isCalled: boolean;
  /** Whether all it means are declarations of functions, methods or classes, where the tool says so. */
  readonly areCallable?: boolean;
}

/** A place a tool names: a path relative to the package, or null outside of it. */
export interface ToolPlace {
  readonly file: string | null;
  readonly line: number;
  readonly col: number;
  /** Whether it is the declaration of a function, method or class, where the tool says so. */
  readonly isCallable?: boolean;
}

export interface Identifier {
  readonly case: string;
  readonly file: string;
  readonly line: number;
  readonly col: number;
  readonly name: string;
  readonly isMember: boolean;
  readonly isCalled: boolean;
}

/** A fact of the places a tool names; one whose own place is among them is a definition and is not scored. */
export function realFact(identifier: Identifier, places: readonly ToolPlace[]): RealFact {
  const inside = places.flatMap(({ file, line, col }) => (file === null ? [] : [{ file, line, col }]));
  return {
    kind: 'def',
    ...identifier,
    ...(places.some(({ isCallable }) => isCallable !== undefined) && {
      areCallable: places.every(({ isCallable }) => isCallable === true),
    }),
    expected_defs: inside,
    external: inside.length === 0 && places.length > 0,
    unresolved: places.length === 0,
    self: inside.some(
      ({ file, line, col }) => file === identifier.file && line === identifier.line && col === identifier.col,
    ),
  };
}
