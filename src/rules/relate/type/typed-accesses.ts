import { factTables } from '../../../model/tables/facts.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { typedLanguage } from './typed-language.ts';

/** Accesses to members in languages whose members are found by types. */
export const typedAccesses = from('access', factTables.memberAccess)
  .whereExists('typed', typedLanguage, (t) => [equal(t.access.language, t.typed.language)])
  .select((t) => ({ ...t.access }));
