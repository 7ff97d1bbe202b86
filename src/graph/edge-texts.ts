import { graphEdge } from '../model/tables/graph.ts';
import type { Value } from '../relation/expression.ts';
import { cast, equal, listItem, literal, split } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import { inFileRange } from './in-file-range.ts';
import { described } from './neighbour-ends.ts';
import { wordList } from './word-list.ts';

const part = (place: Value<'text'>, at: number) => cast(listItem(split(place, literal(':')), literal(at)), 'integer');

/** The places in a bound text `place,place,…`, each `source file:source node:target file:target node:evidence`. */
const wanted = from('place', wordList('places')).select((t) => ({
  source_file: part(t.place.word, 1),
  source_node: part(t.place.word, 2),
  target_file: part(t.place.word, 3),
  target_node: part(t.place.word, 4),
  evidence: part(t.place.word, 5),
}));

/** What pictures need of the edges at bound places. */
export const edgeTexts = from('wanted', wanted)
  .join('edge', graphEdge, (t) => [
    equal(t.edge.source_file, t.wanted.source_file),
    equal(t.edge.source_node, t.wanted.source_node),
    equal(t.edge.target_file, t.wanted.target_file),
    equal(t.edge.target_node, t.wanted.target_node),
    equal(t.edge.evidence, t.wanted.evidence),
  ])
  .where((t) => inFileRange(t.edge.source_file))
  .select((t) => described(t.edge));
