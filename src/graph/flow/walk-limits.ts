/** How far a value is followed. */
export const walkLimits = {
  /** Parts within parts that are told apart. */
  depth: 3,
  /** Ways in which one place is looked at before only the outermost of its parts are told apart. */
  ways: 16,
  /** Values and calls by which one place is entered before values are no longer told apart by the calls they came from. */
  entries: 8,
  callers: 32,
  /** Places, each with its parts and how it got into its function, that are looked at. */
  states: 200_000,
} as const;
