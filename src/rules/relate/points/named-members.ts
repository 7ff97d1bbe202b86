import { languageName } from '../../../model/tables/extraction.ts';
import { equal, greaterEqual, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { nameTokens } from './name-tokens.ts';

/** Names of members with a meaning of their own, by their tokens. */
export const namedMembers = from('name', languageName)
  .join('token', nameTokens, (t) => equal(t.name.name, t.token.name))
  .where((t) => greaterEqual(t.token.token, literal(0)))
  .select((t) => ({ language: t.name.language, role: t.name.role, token: t.token.token }));
