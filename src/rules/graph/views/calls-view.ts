import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { callsView } from '../../../model/tables/views.ts';
import { union } from '../../../relation/combine.ts';
import { coalesce, equal, nodeId } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { namedNodes } from './named-nodes.ts';
import { positive } from './positive.ts';
import { resolvedEdges } from './resolved-edges.ts';

const { callSite } = factTables;

const callers = union(
  from('call', callSite).select((t) => ({ file: t.call.file, node: t.call.node, caller: t.call.caller })),
  from('call', relationTables.implicitCall).select((t) => ({
    file: t.call.file,
    node: t.call.node,
    caller: t.call.caller,
  })),
);

export default graphRule({
  id: 'calls-view',
  family: 'views',
  title: 'View calls',
  why: 'A call edge leads from the call site; people ask which callable calls which, and where.',
  logic: 'calls(caller, site, callee) :- edge(CALL_TARGET, site, callee), call_site(site, caller).',
  output: callsView,
  keep: 'view',
  relation: from('edge', resolvedEdges('CALL_TARGET'))
    .join('call', callers, (t) => [equal(t.call.file, t.edge.source_file), equal(t.call.node, t.edge.source_node)])
    .leftJoin('caller', namedNodes, (t) => [
      equal(t.caller.file, t.edge.source_file),
      equal(t.caller.node, t.call.caller),
    ])
    .select((t) => ({
      caller_id: nodeId(t.edge.source_key, t.call.caller),
      caller_local_name: t.caller.local_name,
      caller_qualified_name: t.caller.qualified_name,
      caller_path: t.edge.source_path,
      caller_line: positive(t.caller.line),
      caller_column: positive(t.caller.column),
      path: t.edge.source_path,
      line: t.edge.source_line,
      column: t.edge.source_column,
      callee_id: t.edge.target_id,
      callee_local_name: coalesce(t.edge.target_local_name, t.edge.detail),
      callee_qualified_name: t.edge.target_qualified_name,
      callee_path: t.edge.target_path,
      callee_line: t.edge.target_line,
      callee_column: t.edge.target_column,
      certainty: t.edge.certainty,
      rule: t.edge.rule,
      reason: t.edge.reason,
    })),
});
