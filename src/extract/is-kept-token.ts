import { keptToken } from './language-tables.ts';

/** Whether an anonymous token that no field holds is kept, by what `tokens` says of it and of the node around it. */
export const isKeptToken = (tokens: Uint8Array, token: number, around: number): boolean =>
  tokens[token] === keptToken.everywhere || (tokens[token] === keptToken.inside && tokens[around] === keptToken.around);
