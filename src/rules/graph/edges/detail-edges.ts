import { factTables } from '../../../model/tables/facts.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { union } from '../../../relation/combine.ts';
import { choose, greaterEqual, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { certainEdge } from './edge-columns.ts';

const { argument, decorator, doc, parameter } = factTables;
const rule = 'detail-edges';

const parameters = from('at', parameter).select((t) =>
  certainEdge(
    'HAS_PARAMETER',
    rule,
    { file: t.at.file, node: t.at.callable },
    { file: t.at.file, node: choose([[greaterEqual(t.at.name, literal(0)), t.at.name]], t.at.node) },
    t.at.node,
  ),
);
const args = from('at', argument).select((t) =>
  certainEdge(
    'HAS_ARGUMENT',
    rule,
    { file: t.at.file, node: t.at.call },
    { file: t.at.file, node: t.at.value },
    t.at.node,
  ),
);
const decorations = from('at', decorator).select((t) =>
  certainEdge(
    'DECORATES',
    rule,
    { file: t.at.file, node: t.at.node },
    { file: t.at.file, node: t.at.target },
    t.at.node,
  ),
);

const docs = from('at', doc).select((t) =>
  certainEdge(
    'DOCUMENTS',
    rule,
    { file: t.at.file, node: t.at.node },
    { file: t.at.file, node: t.at.owner },
    t.at.node,
  ),
);

export default graphRule({
  id: 'detail-edges',
  family: 'edges',
  title: 'Parameters, arguments, decorators, documentation',
  why: 'Parameters belong to their callable, arguments to their call, decorators to what they decorate, documentation to what it documents.',
  logic:
    'has_parameter(d, p) :- parameter(p, callable: d); has_argument(s, a) :- argument(a, call: s); decorates(n, d) :- decorator(n, d).',
  output: graphTables.edge,
  relation: union(parameters, args, decorations, docs),
});
