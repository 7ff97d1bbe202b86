import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import { from } from '../../../relation/query.ts';

/** What calls, in so many words or not. */
export const calls = union(
  from('call', factTables.callSite).select((t) => ({
    language: t.call.language,
    file: t.call.file,
    node: t.call.node,
    caller: t.call.caller,
  })),
  from('call', relationTables.implicitCall).select((t) => ({ ...t.call })),
);
