/** Kinds of lexical scope. */
export const scopeKinds = [
  'module',
  'class',
  'function',
  'lambda',
  'block',
  'comprehension',
  'type',
  'condition',
] as const;
