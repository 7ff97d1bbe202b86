import { graphTables } from '../../../model/tables/graph.ts';
import { greatest, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { targetEdge } from '../edges/edge-columns.ts';
import { reachingPairs } from './reaching-pairs.ts';

const rule = 'definition-layer';

export default graphRule({
  id: rule,
  family: 'layers',
  layer: 'dependence',
  title: 'Definitions and the uses they reach',
  why: 'A value that is given to a variable, or to a field or element of what it holds, may be the one that is read where a path of the flow of control leads without another value.',
  logic: 'reaching_def(d, u) :- reaching_definition(f, d, u).',
  output: graphTables.edge,
  relation: from('pair', reachingPairs).select((t) => ({
    ...targetEdge(
      'REACHING_DEF',
      literal(rule),
      { file: t.pair.file, node: t.pair.definition },
      { file: t.pair.file, node: t.pair.use },
      t.pair.use,
      greatest(t.pair.definitions, literal(1)),
    ),
    certainty: t.pair.certainty,
  })),
});
