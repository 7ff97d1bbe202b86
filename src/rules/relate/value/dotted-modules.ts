import { token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { fixpoint } from '../../../relation/combine.ts';
import { concat, equal, greaterEqual, literal, matches } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { binding, import: imported, memberAccess, symbol } = factTables;
const { importModule, resolvedName } = relationTables;

/** Modules that are imported by a name with dots, of which the first part is bound. */
const dotted = from('import', imported)
  .where((t) => equal(t.import.kind, literal('module_root')))
  .join('text', token, (t) => [equal(t.import.module, t.text.token)])
  .where((t) => matches(t.text.text, '\\.'))
  .join('module', importModule, (t) => [
    equal(t.import.file, t.module.file),
    equal(t.import.node, t.module.node),
    equal(t.module.part, literal('module')),
  ])
  .join('binding', binding, (t) => [equal(t.import.file, t.binding.file), equal(t.import.local, t.binding.node)])
  .join('symbol', symbol, (t) => [
    equal(t.binding.file, t.symbol.file),
    equal(t.binding.scope, t.symbol.scope),
    equal(t.binding.token, t.symbol.token),
  ])
  .select((t) => ({ file: t.import.file, symbol: t.symbol.node, path: t.text.text, target: t.module.target }));

const paths = fixpoint(
  'path',
  from('name', resolvedName)
    .whereExists('dotted', dotted, (t) => [equal(t.name.file, t.dotted.file), equal(t.name.symbol, t.dotted.symbol)])
    .join('symbol', symbol, (t) => [equal(t.name.file, t.symbol.file), equal(t.name.symbol, t.symbol.node)])
    .join('text', token, (t) => [equal(t.symbol.token, t.text.token)])
    .select((t) => ({
      language: t.name.language,
      file: t.name.file,
      node: t.name.node,
      symbol: t.name.symbol,
      path: t.text.text,
    })),
  (self) =>
    from('at', self)
      .join('access', memberAccess, (t) => [equal(t.at.file, t.access.file), equal(t.at.node, t.access.object)])
      .where((t) => greaterEqual(t.access.token, literal(0)))
      .join('text', token, (t) => [equal(t.access.token, t.text.token)])
      .select((t) => ({
        language: t.at.language,
        file: t.at.file,
        node: t.access.node,
        symbol: t.at.symbol,
        path: concat(t.at.path, literal('.'), t.text.text),
      })),
);

/** Accesses that repeat the whole name of an imported module: they mean it, also where a package on the way has no file. */
export const dottedModules = from('at', paths)
  .join('dotted', dotted, (t) => [
    equal(t.at.file, t.dotted.file),
    equal(t.at.symbol, t.dotted.symbol),
    equal(t.at.path, t.dotted.path),
  ])
  .select((t) => ({ language: t.at.language, file: t.at.file, node: t.at.node, target: t.dotted.target }));
