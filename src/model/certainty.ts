/** How sure an edge is. */
export const certainties = {
  exact: 'One target, proven from the text under the language rules the engine knows.',
  one_of: 'One of several targets; all of them are in the same candidate group.',
  heuristic: 'A target that is likely but not proven.',
  unresolved: 'No target in the graph; the reason says why.',
} as const;

export type Certainty = keyof typeof certainties;

/** Why an edge has no target in the workspace. */
export const unresolvedReasons = {
  builtin: 'The name is built into the language or its host.',
  external: 'It comes from a package outside the workspace.',
  dynamic: 'It is computed when the program runs.',
  not_found: 'No declaration with that name is visible here.',
  unknown_type: 'The type of the object is not known.',
  not_understood: 'The syntax is not covered by the language data.',
} as const;

export type UnresolvedReason = keyof typeof unresolvedReasons;
