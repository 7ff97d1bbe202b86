import { graphTables } from '../../../model/tables/graph.ts';
import { equal, greatest, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { targetEdge } from '../edges/edge-columns.ts';
import { reachingPairs } from './reaching-pairs.ts';

const rule = 'variable-layer';

export default graphRule({
  id: rule,
  family: 'layers',
  layer: 'all',
  title: 'Values through variables',
  why: 'What is written into a variable is what a use reads that the definition reaches.',
  logic: 'data_flow(d, u) :- reaching_definition(f, d, u), use_site(f, u, fields: 0).',
  output: graphTables.edge,
  relation: from('pair', reachingPairs)
    .where((t) => equal(t.pair.fields, literal(0)))
    .select((t) => ({
      ...targetEdge(
        'DATA_FLOW',
        literal(rule),
        { file: t.pair.file, node: t.pair.definition },
        { file: t.pair.file, node: t.pair.use },
        t.pair.use,
        greatest(t.pair.definitions, literal(1)),
      ),
      certainty: t.pair.certainty,
      detail: literal('read'),
    })),
});
