import { nodeKinds } from '../model/node-kinds.ts';
import { fileTable } from '../model/tables/extraction.ts';
import { graphNode } from '../model/tables/graph.ts';
import type { Value } from '../relation/expression.ts';
import {
  both,
  choose,
  concat,
  contains,
  either,
  endsWith,
  equal,
  less,
  literal,
  lower,
  missing,
  oneOf,
  parameter,
  startsWith,
} from '../relation/expressions.ts';
import { from } from '../relation/query.ts';

const kinds = Object.entries(nodeKinds)
  .filter(([, { symbol }]) => symbol)
  .map(([kind]) => kind);

const typed = parameter('typed', 'text');
const text = parameter('text', 'text');
const noMatch = 9;

const fits = (name: Value<'text'>): Value<'boolean'> =>
  both(
    startsWith(name, parameter('start', 'text')),
    endsWith(name, parameter('end', 'text')),
    contains(name, parameter('middle', 'text')),
  );

const symbols = from('symbol', graphNode)
  .where((t) => oneOf(t.symbol.kind, ...kinds.map((kind) => literal(kind))))
  .select((t) => ({
    ...t.symbol,
    lower_name: lower(t.symbol.name),
    lower_local: lower(t.symbol.local_name),
    lower_qualified: lower(t.symbol.qualified_name),
  }));

/**
 * Symbols whose name, local name or qualified name fits a pattern. `match` says how well: as typed, but for case, at the
 * end of the qualified name after a dot, by prefix or wildcard.
 */
export const symbolMatches = from('symbol', symbols)
  .join('file', fileTable, (t) => equal(t.file.file, t.symbol.file))
  .select((t) => ({
    file: t.symbol.file,
    node: t.symbol.node,
    kind: t.symbol.kind,
    name: t.symbol.name,
    local_name: t.symbol.local_name,
    qualified_name: t.symbol.qualified_name,
    container: t.symbol.container,
    line: t.symbol.line,
    column: t.symbol.column,
    file_key: t.file.file_key,
    path: t.file.path,
    entity_id: missing('bigint'),
    kind_order: choose(
      kinds.map((kind, at) => [equal(t.symbol.kind, literal(kind)), literal(at)] as const),
      literal(kinds.length),
    ),
    match: choose(
      [
        [
          either(
            equal(t.symbol.name, typed),
            equal(t.symbol.local_name, typed),
            equal(t.symbol.qualified_name, typed),
            both(equal(t.file.path, typed), equal(t.symbol.kind, literal('MODULE'))),
          ),
          literal(0),
        ],
        [
          either(
            equal(t.symbol.lower_name, text),
            equal(t.symbol.lower_local, text),
            equal(t.symbol.lower_qualified, text),
          ),
          literal(1),
        ],
        [endsWith(t.symbol.lower_qualified, concat(literal('.'), text)), literal(2)],
        [either(fits(t.symbol.lower_name), fits(t.symbol.lower_local), fits(t.symbol.lower_qualified)), literal(3)],
      ],
      literal(noMatch),
    ),
  }));

export const isMatch = (match: Value<'integer'>): Value<'boolean'> => less(match, literal(noMatch));
