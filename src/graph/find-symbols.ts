import { factTables } from '../model/tables/facts.ts';
import { coalesce, equal, lessEqual, literal, parameter, textLength } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';
import { type NodeRow, nodeRow } from './node-row.ts';
import { numbered } from './numbered.ts';
import { isMatch, symbolMatches } from './symbol-matches.ts';
import { symbolPattern } from './symbol-pattern.ts';

const signatures = from('definition', factTables.definition)
  .where((t) => equal(t.definition.kind, literal('signature')))
  .select((t) => ({ file: t.definition.file, node: t.definition.node, overload: literal(1) }));

const matching = from('symbol', symbolMatches)
  .where((t) => isMatch(t.symbol.match))
  .leftJoin('signature', signatures, (t) => [
    equal(t.symbol.file, t.signature.file),
    equal(t.symbol.node, t.signature.node),
  ])
  .select((t) => ({
    ...t.symbol,
    length: textLength(t.symbol.qualified_name),
    overload: coalesce(t.signature.overload, literal(0)),
  }));

const best = from(
  'symbol',
  numbered(matching, 'place', [], ['match', 'kind_order', 'length', 'qualified_name', 'path', 'overload', 'node']),
)
  .where((t) => lessEqual(t.symbol.place, parameter('limit', 'integer')))
  .select((t) => t.symbol);

export interface SymbolMatch {
  readonly node: NodeRow;
  /** Whether a name is equal to what was typed, case included. */
  readonly isExact: boolean;
}

const everything = 1_000_000;

/**
 * Symbols that fit a pattern, best first: exact, then but for case, by the end of the qualified name, by prefix or `*`. What has
 * a body, and so is called, comes before the overloads of its name.
 */
export async function findSymbols(reader: GraphReader, typed: string, limit: number): Promise<readonly SymbolMatch[]> {
  const pattern = symbolPattern(typed);
  if (pattern.text === '' || limit < 1) return [];
  const { text, start, end, middle } = pattern;
  const rows = await reader.rows(best, {
    typed: typed.trim(),
    text,
    start,
    end,
    middle,
    limit: pattern.isSimple ? limit : everything,
  });
  return rows
    .toSorted((left, right) => Number(left.place) - Number(right.place))
    .map((row) => ({ node: nodeRow(row), isExact: Number(row.match) === 0 }))
    .filter(({ node }) => pattern.isSimple || pattern.fits(node))
    .slice(0, limit);
}
