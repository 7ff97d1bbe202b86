/** Why a rule left the lane it should run in. The list is closed. */
export const fallbackReasons = {
  unsupported_expression: 'The lane cannot compute a function or an expression of the rule.',
  unsupported_relation: 'The lane cannot run a step of the relation.',
  prepare_error: 'The statement could not be planned: a name or a type does not fit.',
  engine_error: 'The engine failed while it ran the statement.',
  out_of_memory: 'The statement needs more memory than the profile allows.',
  timeout: 'The statement took longer than the profile allows.',
  forced: 'The profile forces another lane.',
  self_check_failed: 'A fast way of reading gave another answer than the plain one, so the plain one is used.',
} as const;

export type FallbackReason = keyof typeof fallbackReasons;
