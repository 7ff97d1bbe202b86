import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import { equal, greater, literal } from '../../../relation/expressions.ts';
import { count } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { reboundImports } from './rebound-imports.ts';

const { symbolDefinition, symbolEntity } = relationTables;

const counted = from('definition', symbolDefinition).groupBy(
  (t) => ({ file: t.definition.file, symbol: t.definition.symbol }),
  () => ({ definitions: count() }),
);

/** Symbols that are declared several times and given no other value, as in the branches of a condition. */
const several = from('definition', counted)
  .where((t) => greater(t.definition.definitions, literal(1)))
  .join('symbol', factTables.symbol, (t) => [
    equal(t.definition.file, t.symbol.file),
    equal(t.definition.symbol, t.symbol.node),
    equal(t.definition.definitions, t.symbol.bindings),
  ])
  .select((t) => ({ file: t.symbol.file, symbol: t.symbol.node }));

/** What stands for a symbol in other modules: the node of the symbol, or each of its declarations where nobody knows which counts. */
export const importedEntities = union(
  from('entity', symbolEntity)
    .whereNone('several', several, (t) => [
      equal(t.entity.file, t.several.file),
      equal(t.entity.symbol, t.several.symbol),
    ])
    .whereNone('rebound', reboundImports, (t) => [
      equal(t.entity.file, t.rebound.file),
      equal(t.entity.symbol, t.rebound.symbol),
    ])
    .select((t) => ({ file: t.entity.file, symbol: t.entity.symbol, entity: t.entity.entity })),
  from('rebound', reboundImports).select((t) => ({
    file: t.rebound.file,
    symbol: t.rebound.symbol,
    entity: t.rebound.definition,
  })),
  from('rebound', reboundImports)
    .where((t) => t.rebound.is_outside)
    .select((t) => ({ file: t.rebound.file, symbol: t.rebound.symbol, entity: t.rebound.symbol })),
  from('several', several)
    .join('definition', symbolDefinition, (t) => [
      equal(t.several.file, t.definition.file),
      equal(t.several.symbol, t.definition.symbol),
    ])
    .select((t) => ({ file: t.several.file, symbol: t.several.symbol, entity: t.definition.definition })),
);
