import { factTables } from '../../../model/tables/facts.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { typedLanguage } from './typed-language.ts';

/** Calls in languages whose members are found by types. */
export const typedCalls = from('call', factTables.callSite)
  .whereExists('typed', typedLanguage, (t) => [equal(t.call.language, t.typed.language)])
  .select((t) => ({ ...t.call }));
