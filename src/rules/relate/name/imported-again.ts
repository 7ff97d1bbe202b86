import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { either, equal, greaterEqual, literal, notEqual } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { binding, import: imported, symbol } = factTables;

/** Imports of a name that is bound already, where the name leads to something in the workspace. */
export const importedAgain = from('import', imported)
  .where((t) => either(greaterEqual(t.import.name_node, literal(0)), equal(t.import.kind, literal('module_root'))))
  .join('binding', binding, (t) => [equal(t.import.file, t.binding.file), equal(t.import.local, t.binding.node)])
  .join('symbol', symbol, (t) => [
    equal(t.binding.file, t.symbol.file),
    equal(t.binding.scope, t.symbol.scope),
    equal(t.binding.token, t.symbol.token),
    notEqual(t.binding.node, t.symbol.node),
  ])
  .whereExists('found', relationTables.symbolTarget, (t) => [
    equal(t.symbol.file, t.found.file),
    equal(t.symbol.node, t.found.symbol),
    greaterEqual(t.found.target_file, literal(0)),
  ])
  .select((t) => ({ ...t.import }));
