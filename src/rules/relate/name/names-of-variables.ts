import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import type { Field, Rel } from '../../../relation/relation.ts';

const { resolvedName, symbolTarget } = relationTables;

type Integer = Field<'integer'>;

/** Names of variables in their own module and where they are imported, with what is said of each variable. */
export const namesOfVariables = (
  variables: Rel<{ readonly file: Integer; readonly symbol: Integer; readonly said: Integer }>,
) =>
  union(
    from('variable', variables)
      .join('name', resolvedName, (t) => [equal(t.variable.file, t.name.file), equal(t.variable.symbol, t.name.symbol)])
      .select((t) => ({
        file: t.name.file,
        node: t.name.node,
        variable_file: t.variable.file,
        said: t.variable.said,
      })),
    from('variable', variables)
      .join('import', symbolTarget, (t) => [
        equal(t.variable.file, t.import.target_file),
        equal(t.variable.symbol, t.import.target_node),
      ])
      .join('name', resolvedName, (t) => [equal(t.import.file, t.name.file), equal(t.import.symbol, t.name.symbol)])
      .select((t) => ({
        file: t.name.file,
        node: t.name.node,
        variable_file: t.variable.file,
        said: t.variable.said,
      })),
  );
