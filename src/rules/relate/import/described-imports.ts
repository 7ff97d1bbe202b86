import { token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import { choose, coalesce, equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { defaultToken } from './default-token.ts';
import { describedModules } from './described-modules.ts';

const { binding, import: imported, symbol } = factTables;
const { importModule, resolvedName } = relationTables;

const imports = from('import', imported)
  .join('module', importModule, (t) => [
    equal(t.import.file, t.module.file),
    equal(t.import.node, t.module.node),
    equal(t.module.part, literal('module')),
  ])
  .join('described', describedModules, (t) => equal(t.module.target, t.described.file))
  .leftJoin('name', token, (t) => equal(t.import.name, t.name.token))
  .select((t) => ({
    file: t.import.file,
    node: t.import.node,
    local: t.import.local,
    is_whole: oneOf(t.import.kind, literal('module_alias'), literal('namespace'), literal('dynamic')),
    token: choose(
      [
        [equal(t.import.kind, literal('default')), literal(defaultToken)],
        [equal(coalesce(t.name.text, literal('')), literal('default')), literal(defaultToken)],
      ],
      t.import.name,
    ),
    module: t.described.file,
    description: t.described.description,
  }));

/** Places that mean a script, or what it offers under a name, with the file that declares what that is. */
export const describedImports = union(
  from('import', imports)
    .join('binding', binding, (t) => [equal(t.import.file, t.binding.file), equal(t.import.local, t.binding.node)])
    .join('symbol', symbol, (t) => [
      equal(t.binding.file, t.symbol.file),
      equal(t.binding.scope, t.symbol.scope),
      equal(t.binding.token, t.symbol.token),
    ])
    .join('name', resolvedName, (t) => [equal(t.symbol.file, t.name.file), equal(t.symbol.node, t.name.symbol)])
    .select((t) => ({
      file: t.name.file,
      node: t.name.node,
      symbol: t.symbol.node,
      is_whole: t.import.is_whole,
      token: t.import.token,
      module: t.import.module,
      description: t.import.description,
    })),
  from('import', imports)
    .where((t) => t.import.is_whole)
    .select((t) => ({
      file: t.import.file,
      node: t.import.node,
      symbol: literal(-1),
      is_whole: t.import.is_whole,
      token: t.import.token,
      module: t.import.module,
      description: t.import.description,
    })),
);
