import { relationTables } from '../../../model/tables/relations.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal, less, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { symbolDefinition, symbolTarget } = relationTables;

/** Names that an import binds and a definition, too, as in the branches of a condition: nobody knows which of them counts. */
export const reboundImports = distinct(
  from('definition', symbolDefinition)
    .join('import', symbolTarget, (t) => [
      equal(t.definition.file, t.import.file),
      equal(t.definition.symbol, t.import.symbol),
    ])
    .select((t) => ({
      file: t.definition.file,
      symbol: t.definition.symbol,
      definition: t.definition.definition,
      is_outside: less(t.import.target_file, literal(0)),
    })),
);
