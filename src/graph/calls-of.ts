import { syntaxNode, token } from '../model/tables/extraction.ts';
import { factTables } from '../model/tables/facts.ts';
import { graphEdge } from '../model/tables/graph.ts';
import type { RelatedSymbol } from '../protocol/editor-view.ts';
import type { SymbolAddress } from '../protocol/engine-api.ts';
import { equal, greaterEqual, lessEqual, literal, parameter } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import { certaintyOrder } from './certainty-order.ts';
import type { GraphReader } from './graph-reader.ts';
import { numbered } from './numbered.ts';
import { relatedSymbols } from './related-symbols.ts';
import { resolveAddress } from './resolve-address.ts';

const { callSite } = factTables;

const file = parameter('file', 'integer');
const node = parameter('node', 'integer');

/** Calls with their caller, what they call, and the last name of the called expression. */
const sites = from('edge', graphEdge)
  .where((t) => [equal(t.edge.kind, literal('CALL_TARGET')), greaterEqual(t.edge.target_file, literal(0))])
  .join('call', callSite, (t) => [equal(t.call.file, t.edge.source_file), equal(t.call.node, t.edge.source_node)])
  .select((t) => ({
    site_file: t.call.file,
    caller: t.call.caller,
    callee: t.call.callee,
    target_file: t.edge.target_file,
    target_node: t.edge.target_node,
    certainty: t.edge.certainty,
    order: certaintyOrder(t.edge.certainty),
  }));

const incoming = from('site', sites)
  .where((t) => [equal(t.site.target_file, file), equal(t.site.target_node, node)])
  .select((t) => ({ ...t.site, other_file: t.site.site_file, other_node: t.site.caller }));
const outgoing = from('site', sites)
  .where((t) => [equal(t.site.site_file, file), equal(t.site.caller, node)])
  .select((t) => ({ ...t.site, other_file: t.site.target_file, other_node: t.site.target_node }));

const shown = (calls: typeof incoming) =>
  from('site', numbered(calls, 'place', [], ['order', 'other_file', 'other_node', 'site_file', 'callee']))
    .where((t) => lessEqual(t.site.place, parameter('limit', 'integer')))
    .join('called', syntaxNode, (t) => [equal(t.called.file, t.site.site_file), equal(t.called.node, t.site.callee)])
    .join('name', syntaxNode, (t) => [equal(t.name.file, t.called.file), equal(t.name.node, t.called.last)])
    .leftJoin('text', token, (t) => equal(t.text.token, t.name.token))
    .select((t) => ({
      place: t.site.place,
      certainty: t.site.certainty,
      other_file: t.site.other_file,
      other_node: t.site.other_node,
      site_file: t.site.site_file,
      line: t.name.line,
      column: t.name.column,
      text: t.text.text,
    }));
const callers = shown(incoming);
const callees = shown(outgoing);

/** Who calls a callable, or what it calls, with the places of the calls; at most `limit` calls are read. */
export async function callsOf(
  reader: GraphReader,
  address: SymbolAddress,
  direction: 'in' | 'out',
  limit: number,
): Promise<readonly RelatedSymbol[]> {
  const { node: self } = await resolveAddress(reader, address);
  const rows = await reader.rows(direction === 'in' ? callers : callees, { file: self.file, node: self.node, limit });
  return relatedSymbols(reader, rows);
}
