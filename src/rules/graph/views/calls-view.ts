import { fileTable } from '../../../model/tables/extraction.ts';
import { callSite } from '../../../model/tables/facts.ts';
import { graphEdge, graphEntity, graphNode } from '../../../model/tables/graph.ts';
import { callsView } from '../../../model/tables/views.ts';
import { coalesce, equal, literal, nodeId } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { entityNumber } from './entity-number.ts';
import { namedNodes } from './named-nodes.ts';
import { positive } from './positive.ts';

const sites = from('node', graphNode)
  .where((t) => equal(t.node.kind, literal('CALL_SITE')))
  .select((t) => t.node);

/** The joins that keep every row of a file come first, so that a condition on the path reaches the edges. */
const relation = from('edge', graphEdge)
  .where((t) => equal(t.edge.kind, literal('CALL_TARGET')))
  .join('file', fileTable, (t) => equal(t.file.file, t.edge.source_file))
  .join('call', callSite, (t) => [equal(t.call.file, t.edge.source_file), equal(t.call.node, t.edge.source_node)])
  .join('site', sites, (t) => [equal(t.site.file, t.edge.source_file), equal(t.site.node, t.edge.source_node)])
  .leftJoin('caller', namedNodes, (t) => [
    equal(t.caller.file, t.edge.source_file),
    equal(t.caller.node, t.call.caller),
  ])
  .leftJoin('callee', namedNodes, (t) => [
    equal(t.callee.file, t.edge.target_file),
    equal(t.callee.node, t.edge.target_node),
  ])
  .leftJoin('callee_file', fileTable, (t) => equal(t.callee_file.file, t.edge.target_file))
  .leftJoin('entity', graphEntity, (t) => equal(t.entity.entity, entityNumber(t.edge.target_file, t.edge.target_node)))
  .select((t) => ({
    caller_id: nodeId(t.file.file_key, t.call.caller),
    caller_local_name: t.caller.local_name,
    caller_qualified_name: t.caller.qualified_name,
    caller_path: t.file.path,
    caller_line: positive(t.caller.line),
    caller_column: positive(t.caller.column),
    path: t.file.path,
    line: t.site.line,
    column: t.site.column,
    callee_id: coalesce(nodeId(t.callee_file.file_key, t.edge.target_node), t.entity.id),
    callee_local_name: coalesce(t.callee.local_name, t.entity.name, t.edge.detail),
    callee_qualified_name: coalesce(t.callee.qualified_name, t.entity.name),
    callee_path: t.callee_file.path,
    callee_line: positive(t.callee.line),
    callee_column: positive(t.callee.column),
    certainty: t.edge.certainty,
    rule: t.edge.rule,
    reason: t.edge.reason,
  }));

export default graphRule({
  id: 'calls-view',
  family: 'views',
  title: 'View calls',
  why: 'A call edge leads from the call site; people ask which callable calls which, and where.',
  logic: 'calls(caller, site, callee) :- edge(CALL_TARGET, site, callee), call_site(site, caller).',
  output: callsView,
  keep: 'view',
  relation,
});
