import { syntaxNode, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { outsideOccurrence, outsideSymbol } from '../../../model/tables/outside.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, greaterEqual, hasFlag, literal, not, notEqual } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { memberAccess, property, reference } = factTables;

const names = distinct(
  union(
    from('at', reference).select((t) => ({ file: t.at.file, node: t.at.node })),
    from('at', memberAccess)
      .where((t) => greaterEqual(t.at.token, literal(0)))
      .select((t) => ({ file: t.at.file, node: t.at.name })),
    from('at', relationTables.referenceTarget).select((t) => ({ file: t.at.file, node: t.at.node })),
  ),
);

const found = from('at', outsideOccurrence)
  .where((t) => [not(hasFlag(t.at.roles, 1)), greaterEqual(t.at.file, literal(0))])
  .join('node', syntaxNode, (t) => [
    equal(t.at.file, t.node.file),
    equal(t.at.start, t.node.start),
    equal(t.at.end, t.node.end),
  ])
  .whereExists('name', names, (t) => [equal(t.node.file, t.name.file), equal(t.node.node, t.name.node)])
  .select((t) => ({ index: t.at.index, file: t.node.file, node: t.node.node, symbol: t.at.symbol }));

/** A member is accessed by its name: a symbol with another one stands for what the tool could not name. */
const misnamed = from('at', found)
  .join('access', memberAccess, (t) => [equal(t.at.file, t.access.file), equal(t.at.node, t.access.name)])
  .join('text', token, (t) => equal(t.access.token, t.text.token))
  .join('symbol', outsideSymbol, (t) => equal(t.at.symbol, t.symbol.symbol))
  .where((t) => notEqual(t.text.text, t.symbol.word))
  .select((t) => ({ file: t.at.file, node: t.at.node, symbol: t.at.symbol }));

/**
 * Names that refer to something, with the symbols an index has exactly there. An entry written as a name alone means both
 * the entry and the variable, of which an index may name the one only.
 */
export const indexOccurrences = from('at', found)
  .whereNone('misnamed', misnamed, (t) => [
    equal(t.at.file, t.misnamed.file),
    equal(t.at.node, t.misnamed.node),
    equal(t.at.symbol, t.misnamed.symbol),
  ])
  .whereNone('entry', property, (t) => [equal(t.at.file, t.entry.file), equal(t.at.node, t.entry.name)])
  .select((t) => ({ ...t.at }));
