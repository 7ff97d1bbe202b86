import { syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { binding, symbol } = factTables;

/** Type parameters with their place in the list of the definition that has them. */
export const typeParameters = from('symbol', symbol)
  .where((t) => equal(t.symbol.kind, literal('type')))
  .join('binding', binding, (t) => [equal(t.symbol.file, t.binding.file), equal(t.symbol.node, t.binding.node)])
  .join('node', syntaxNode, (t) => [equal(t.binding.file, t.node.file), equal(t.binding.declaration, t.node.node)])
  .select((t) => ({ file: t.symbol.file, node: t.symbol.node, owner: t.symbol.scope, position: t.node.position }));
