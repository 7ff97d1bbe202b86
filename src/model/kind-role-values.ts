/** What a kind of node may be said to be in a role, where that is stored with every such node. */
export const literalKinds = [
  'string',
  'number',
  'boolean',
  'null',
  'undefined',
  'ellipsis',
  'regex',
  'template',
  'list',
  'tuple',
  'set',
  'map',
  'character',
] as const;

/** How an argument is given; without such a role it is `plain`. */
export const argumentKinds = ['plain', 'keyword', 'spread', 'keyword_spread'] as const;

/** What an occurrence of a name does when nothing around it says otherwise. */
export const occurrenceRoles = ['read', 'write', 'delete', 'call', 'type', 'import'] as const;
