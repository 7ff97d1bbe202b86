import { factTables } from '../../../model/tables/facts.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { replacedCalls } from './replaced-calls.ts';

/** Calls of decorated functions, where what the decorators give is known, with the function that is decorated. */
export const replacedFunctions = distinct(
  from('call', replacedCalls)
    .whereExists('function', factTables.definition, (t) => [
      equal(t.call.target_file, t.function.file),
      equal(t.call.target_node, t.function.node),
      oneOf(t.function.kind, literal('function'), literal('method')),
    ])
    .select((t) => ({ ...t.call })),
);
