import { factTables } from '../../../model/tables/facts.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { binding, import: imported, symbol } = factTables;

/** Symbols bound to an object of all names of a module. */
export const namespaceSymbols = from('import', imported)
  .where((t) => equal(t.import.kind, literal('namespace')))
  .join('binding', binding, (t) => [equal(t.import.file, t.binding.file), equal(t.import.local, t.binding.node)])
  .join('symbol', symbol, (t) => [
    equal(t.binding.file, t.symbol.file),
    equal(t.binding.scope, t.symbol.scope),
    equal(t.binding.token, t.symbol.token),
  ])
  .select((t) => ({ file: t.symbol.file, symbol: t.symbol.node }));
