import { definitionTables } from '../../model/tables/definitions.ts';
import { factTables } from '../../model/tables/facts.ts';
import { relationTables } from '../../model/tables/relations.ts';
import { union } from '../../relation/combine.ts';
import { equal, greater, literal, notEqual } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { nodeRelations } from './node-relations.ts';

const { keyTexts, numberTokens } = nodeRelations;
const { binding, symbol } = factTables;
const { definitionSite } = definitionTables;
const { resolvedName, symbolTarget } = relationTables;

const written = union(
  from('text', keyTexts).select((t) => ({
    file: t.text.file,
    node: t.text.node,
    token: t.text.token,
    digits: literal(-1),
  })),
  from('number', numberTokens).select((t) => ({
    file: t.number.file,
    node: t.number.node,
    token: literal(-1),
    digits: t.number.token,
  })),
);

/** Variables that are given a text or a number, and nothing else. */
const constants = from('binding', binding)
  .where((t) => greater(t.binding.value, literal(0)))
  .join('key', written, (t) => [equal(t.binding.file, t.key.file), equal(t.binding.value, t.key.node)])
  .join('symbol', symbol, (t) => [
    equal(t.binding.file, t.symbol.file),
    equal(t.binding.scope, t.symbol.scope),
    equal(t.binding.token, t.symbol.token),
    equal(t.symbol.bindings, literal(1)),
  ])
  .whereNone('other', definitionSite, (t) => [
    equal(t.symbol.file, t.other.file),
    equal(t.symbol.node, t.other.symbol),
    equal(t.other.fields, literal(0)),
    notEqual(t.other.node, t.binding.node),
  ])
  .select((t) => ({ file: t.symbol.file, symbol: t.symbol.node, token: t.key.token, digits: t.key.digits }));

/** Names of such variables, here or where they are imported, with what they say. */
export const constantKeys = union(
  from('name', resolvedName)
    .join('constant', constants, (t) => [equal(t.name.file, t.constant.file), equal(t.name.symbol, t.constant.symbol)])
    .select((t) => ({ file: t.name.file, node: t.name.node, token: t.constant.token, digits: t.constant.digits })),
  from('name', resolvedName)
    .join('import', symbolTarget, (t) => [equal(t.name.file, t.import.file), equal(t.name.symbol, t.import.symbol)])
    .where((t) => greater(t.import.target_node, literal(0)))
    .join('constant', constants, (t) => [
      equal(t.import.target_file, t.constant.file),
      equal(t.import.target_node, t.constant.symbol),
    ])
    .select((t) => ({ file: t.name.file, node: t.name.node, token: t.constant.token, digits: t.constant.digits })),
);
