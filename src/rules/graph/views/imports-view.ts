import { syntaxNode, token } from '../../../model/tables/extraction.ts';
import { importTable } from '../../../model/tables/facts.ts';
import { graphEdge } from '../../../model/tables/graph.ts';
import { importsView } from '../../../model/tables/views.ts';
import { union } from '../../../relation/combine.ts';
import { coalesce, equal, greatest, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { resolvedEdges } from './resolved-edges.ts';

const symbolImports = from('edge', graphEdge)
  .where((t) => equal(t.edge.kind, literal('IMPORTS_SYMBOL')))
  .select((t) => ({ file: t.edge.source_file, evidence: t.edge.evidence }));

/** A named import has an edge to the symbol and one to its module; only the first says all. */
const edges = union(
  from('edge', resolvedEdges('IMPORTS_SYMBOL')).select((t) => t.edge),
  from('edge', resolvedEdges('IMPORTS'))
    .whereNone('symbol', symbolImports, (t) => [
      equal(t.symbol.file, t.edge.source_file),
      equal(t.symbol.evidence, t.edge.evidence),
    ])
    .select((t) => t.edge),
);

export default graphRule({
  id: 'imports-view',
  family: 'views',
  title: 'View imports',
  why: 'What every import names and what it means.',
  logic: 'imports(place, target) :- edge(IMPORTS_SYMBOL, place, target); edge(IMPORTS, place, target), no symbol.',
  output: importsView,
  keep: 'view',
  relation: from('edge', edges)
    .join('place', syntaxNode, (t) => [
      equal(t.place.file, t.edge.source_file),
      equal(t.place.node, greatest(t.edge.evidence, literal(0))),
    ])
    .leftJoin('import', importTable, (t) => [
      equal(t.import.file, t.edge.source_file),
      equal(t.import.node, t.edge.evidence),
    ])
    .leftJoin('module', token, (t) => equal(t.module.token, t.import.module))
    .leftJoin('name', token, (t) => equal(t.name.token, t.import.name))
    .select((t) => ({
      path: t.edge.source_path,
      line: t.place.line,
      column: t.place.column,
      module: coalesce(t.module.text, t.edge.detail),
      name: t.name.text,
      target_path: t.edge.target_path,
      target_qualified_name: t.edge.target_qualified_name,
      certainty: t.edge.certainty,
      rule: t.edge.rule,
      reason: t.edge.reason,
    })),
});
