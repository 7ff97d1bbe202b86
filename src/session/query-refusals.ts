/** Why a statement of a person is not run, in the words that are translated where they are shown. */
export const queryRefusals = {
  count: 'Write exactly one statement.',
  writes: 'Only statements that read are allowed: SELECT, WITH, DESCRIBE, SHOW, EXPLAIN.',
} as const;
