import { fileLine } from '../../../model/tables/extraction.ts';
import { graphNode } from '../../../model/tables/graph.ts';
import { union } from '../../../relation/combine.ts';
import { equal, greater, greatest, literal, not, subtract } from '../../../relation/expressions.ts';
import { ascending } from '../../../relation/measures.ts';
import { from, rank } from '../../../relation/query.ts';
import type { Field, Rel } from '../../../relation/relation.ts';
import { isSymbol } from './is-symbol.ts';

type Integers<K extends string> = Rel<Readonly<Record<K, Field<'integer'>>>>;

/** Last bytes of symbols; a variable is one identifier and needs no search. */
const ends = from('symbol', graphNode)
  .where((t) => [
    isSymbol(t.symbol.kind),
    not(equal(t.symbol.kind, literal('VARIABLE'))),
    greater(t.symbol.end, literal(0)),
  ])
  .select((t) => ({
    file: t.symbol.file,
    byte: greatest(t.symbol.start, subtract(t.symbol.end, literal(1))),
    // A line that starts at a byte comes before the symbols that end there.
    node: t.symbol.node,
  }));

const lines = from('line', fileLine).select((t) => ({ file: t.line.file, byte: t.line.start, node: literal(-1) }));

const both = union(ends, lines);
const inOrder = (columns: 'file' | 'byte' | 'node') => ({
  kind: 'column' as const,
  name: columns,
  ...both.schema[columns],
});
const order = [ascending(inOrder('byte')), ascending(inOrder('node'))];

const ranked = rank(both, 'among_all', [inOrder('file')], order, null) as Integers<
  'file' | 'byte' | 'node' | 'among_all'
>;

/**
 * The line on which each symbol ends. Lines are numbered in order, so it is the number of line starts up to the last
 * byte: the place among lines and ends together minus the place among the ends alone. A range join would compare every
 * symbol with every line of its file.
 */
export const lastLines = from(
  'end',
  rank(
    from('place', ranked)
      .where((t) => greater(t.place.node, literal(-1)))
      .select((t) => t.place),
    'among_ends',
    [inOrder('file')],
    order,
    null,
  ) as Integers<'file' | 'byte' | 'node' | 'among_all' | 'among_ends'>,
).select((t) => ({
  file: t.end.file,
  node: t.end.node,
  line: subtract(t.end.among_all, t.end.among_ends),
}));
