import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { binding, literalText, symbol } = factTables;
const { resolvedName, symbolTarget } = relationTables;

const variables = from('text', literalText)
  .where((t) => equal(t.text.kind, literal('string')))
  .join('binding', binding, (t) => [equal(t.text.file, t.binding.file), equal(t.text.node, t.binding.value)])
  .join('symbol', symbol, (t) => [
    equal(t.binding.file, t.symbol.file),
    equal(t.binding.scope, t.symbol.scope),
    equal(t.binding.token, t.symbol.token),
    equal(t.symbol.bindings, literal(1)),
  ])
  .select((t) => ({ file: t.symbol.file, symbol: t.symbol.node, token: t.text.token }));

/** Names of variables that are given a text once, with the text. */
export const textVariables = distinct(
  union(
    from('variable', variables)
      .join('name', resolvedName, (t) => [equal(t.variable.file, t.name.file), equal(t.variable.symbol, t.name.symbol)])
      .select((t) => ({ file: t.name.file, node: t.name.node, token: t.variable.token })),
    from('variable', variables)
      .join('import', symbolTarget, (t) => [
        equal(t.variable.file, t.import.target_file),
        equal(t.variable.symbol, t.import.target_node),
      ])
      .join('name', resolvedName, (t) => [equal(t.import.file, t.name.file), equal(t.import.symbol, t.name.symbol)])
      .select((t) => ({ file: t.name.file, node: t.name.node, token: t.variable.token })),
  ),
);
