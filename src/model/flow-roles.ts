/**
 * What a kind of node does to the flow of control, and which of its parts matter for that. A part is held by a field, or is
 * the child at a place; parts in no list of a kind are found by the roles of the children.
 */
export const flowRoles = {
  block: { doc: 'Statements one after the other.', parts: [] },
  plain: { doc: 'A statement that goes on to the next.', parts: [] },
  inert: { doc: 'A statement that does nothing that could fail.', parts: [] },
  if: { doc: 'Chooses by a condition.', parts: ['condition', 'consequence', 'alternative'] },
  elif: { doc: 'A further condition of a choice.', parts: ['condition', 'consequence'] },
  else: { doc: 'What runs otherwise.', parts: ['body'] },
  while: { doc: 'Repeats while a condition holds.', parts: ['condition', 'body', 'alternative'] },
  do: { doc: 'Repeats, with the condition at the end.', parts: ['body', 'condition'] },
  for: {
    doc: 'Repeats with a start, a condition and a step.',
    parts: ['initializer', 'condition', 'increment', 'body'],
  },
  for_each: { doc: 'Repeats for every item.', parts: ['target', 'iterable', 'body', 'alternative'] },
  try: { doc: 'Catches what its body throws.', parts: ['body'] },
  handler: { doc: 'Runs for exceptions that match.', parts: ['test', 'body'] },
  group_handlers: {
    doc: 'Token: marks a handler that takes a part of what is thrown and leaves the rest to the next.',
    parts: [],
  },
  catch: { doc: 'Runs for every exception, which is given to what is written as caught.', parts: ['body', 'caught'] },
  finally: { doc: 'Runs whichever way the body is left.', parts: ['body'] },
  with: { doc: 'Runs its body with resources.', parts: ['body'] },
  guarded_with: {
    doc: 'Runs its body with resources; what is thrown in so many words may be swallowed, and anything where their names say so.',
    parts: ['body'],
  },
  match: { doc: 'Runs the first case whose pattern fits.', parts: ['body'] },
  case: { doc: 'A case of a match.', parts: ['guard', 'body'] },
  pattern: { doc: 'A pattern; one without parts fits everything.', parts: [] },
  union_pattern: { doc: 'Patterns of which one must fit.', parts: [] },
  sequence_pattern: { doc: 'Parentheses around a pattern, or several in order.', parts: [] },
  wildcard: { doc: 'Token: the pattern that fits everything and binds nothing.', parts: [] },
  name_pattern: { doc: 'A pattern that fits everything when it is one name.', parts: [] },
  switch: { doc: 'Jumps to the case with a value.', parts: ['body'] },
  switch_case: { doc: 'A place a switch jumps to.', parts: ['test', 'body'] },
  switch_default: { doc: 'Where a switch jumps otherwise.', parts: ['body'] },
  label: { doc: 'A statement with a name to leave it by.', parts: ['label', 'body'] },
  break: { doc: 'Leaves a loop, a switch or a labelled statement.', parts: ['label'] },
  continue: { doc: 'Goes to the next turn of a loop.', parts: ['label'] },
  return: { doc: 'Leaves the unit.', parts: [] },
  throw: { doc: 'Throws an exception.', parts: [] },
  assert: { doc: 'Throws when a condition does not hold.', parts: ['condition'] },
  function: {
    doc: 'Code that runs when it is called; parameters, where given, are computed then too.',
    parts: ['body', 'parameters'],
  },
  class: { doc: 'A class: its body is a unit of its own.', parts: ['body'] },
  comprehension: { doc: 'A loop that is an expression.', parts: ['body'] },
  generator: { doc: 'A comprehension that runs when its items are asked for.', parts: ['body'] },
  for_clause: { doc: 'A loop of a comprehension.', parts: ['target', 'iterable'] },
  filter_clause: { doc: 'A condition of a comprehension.', parts: ['condition'] },
  short_circuit: { doc: 'May leave out its right side.', parts: ['left', 'operator', 'right'] },
  and: { doc: 'Operator: the right side counts when the left is true.', parts: [] },
  or: { doc: 'Operator: the right side counts when the left is false.', parts: [] },
  and_assign: { doc: 'Operator: gives the left side the value of the right when the left holds.', parts: [] },
  or_assign: { doc: 'Operator: gives the left side the value of the right when the left does not hold.', parts: [] },
  nullish: { doc: 'Operator: the right side counts when the left is missing.', parts: [] },
  negation: { doc: 'Turns a condition around.', parts: ['argument', 'operator'] },
  not: { doc: 'Operator that turns a condition around.', parts: [] },
  ternary: { doc: 'An expression that chooses.', parts: ['condition', 'consequence', 'alternative'] },
  compare: { doc: 'Comparisons in a chain end with the first that fails.', parts: [] },
  group: { doc: 'Parentheses.', parts: [] },
  chain: { doc: 'Access that is left out, with all after it, when its object is missing.', parts: ['object'] },
  optional: { doc: 'Marks such an access.', parts: [] },
  await: { doc: 'Waits.', parts: [] },
  awaited: { doc: 'Token: marks a loop that waits for each item, or resources that are waited for.', parts: [] },
  yield: { doc: 'Hands a value out and waits.', parts: [] },
  assign: {
    doc: 'Computes the object of the target, then the value, before it writes the target.',
    parts: ['target', 'value'],
  },
  default: {
    doc: 'Computes the value only where none was given, before it writes the target.',
    parts: ['target', 'value'],
  },
  share: {
    doc: 'Computes the value, which assignments inside may share, before it writes their targets from left to right.',
    parts: ['target', 'value'],
  },
  true: { doc: 'A condition that always holds.', parts: [] },
  false: { doc: 'A condition that never holds.', parts: [] },
} as const satisfies Record<string, { readonly doc: string; readonly parts: readonly string[] }>;

export type FlowRole = keyof typeof flowRoles;
export type FlowPart = (typeof flowRoles)[FlowRole]['parts'][number];

export const flowRoleNames = Object.keys(flowRoles) as readonly FlowRole[];
export const flowPartNames: readonly FlowPart[] = [
  ...new Set(flowRoleNames.flatMap((role): readonly FlowPart[] => flowRoles[role].parts)),
];
