import { factTables } from '../../../model/tables/facts.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { namesOfVariables } from '../name/names-of-variables.ts';

const { binding, literalText, symbol } = factTables;

const variables = from('text', literalText)
  .where((t) => equal(t.text.kind, literal('string')))
  .join('binding', binding, (t) => [equal(t.text.file, t.binding.file), equal(t.text.node, t.binding.value)])
  .join('symbol', symbol, (t) => [
    equal(t.binding.file, t.symbol.file),
    equal(t.binding.scope, t.symbol.scope),
    equal(t.binding.token, t.symbol.token),
    equal(t.symbol.bindings, literal(1)),
  ])
  .select((t) => ({ file: t.symbol.file, symbol: t.symbol.node, said: t.text.token }));

/** Names of variables that are given a text once, with the text. */
export const textVariables = distinct(
  from('name', namesOfVariables(variables)).select((t) => ({
    file: t.name.file,
    node: t.name.node,
    token: t.name.said,
  })),
);
