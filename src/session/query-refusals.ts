/** Why a statement of a person is not run, in the words that are translated where they are shown. */
export const queryRefusals = {
  count: 'Write exactly one statement.',
  pivot: 'Write exactly one statement: a PIVOT is one when it lists the values of its columns, as in ON kind IN (…).',
  writes: 'Only statements that read are allowed: SELECT, WITH, DESCRIBE, SHOW, EXPLAIN.',
} as const;
