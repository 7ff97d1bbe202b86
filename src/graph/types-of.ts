import { syntaxNode, token } from '../model/tables/extraction.ts';
import { graphEdge } from '../model/tables/graph.ts';
import type { RelatedSymbol } from '../protocol/editor-view.ts';
import type { SymbolAddress } from '../protocol/engine-api.ts';
import { equal, greaterEqual, lessEqual, literal, oneOf, parameter } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import { certaintyOrder } from './certainty-order.ts';
import type { GraphReader } from './graph-reader.ts';
import { keysOfIds } from './keys-of-ids.ts';
import { keyText, type NodeKey } from './node-key.ts';
import { numbered } from './numbered.ts';
import { relatedSymbols } from './related-symbols.ts';
import { resolveAddress } from './resolve-address.ts';

const file = parameter('file', 'integer');
const node = parameter('node', 'integer');

const steps = from('edge', graphEdge)
  .where((t) => [
    oneOf(t.edge.kind, literal('INHERITS'), literal('OVERRIDES')),
    greaterEqual(t.edge.target_file, literal(0)),
  ])
  .select((t) => ({
    source_file: t.edge.source_file,
    source_node: t.edge.source_node,
    target_file: t.edge.target_file,
    target_node: t.edge.target_node,
    certainty: t.edge.certainty,
    evidence: t.edge.evidence,
    order: certaintyOrder(t.edge.certainty),
  }));

const below = from('step', steps)
  .where((t) => [equal(t.step.target_file, file), equal(t.step.target_node, node)])
  .select((t) => ({ ...t.step, other_file: t.step.source_file, other_node: t.step.source_node }));
const above = from('step', steps)
  .where((t) => [equal(t.step.source_file, file), equal(t.step.source_node, node)])
  .select((t) => ({ ...t.step, other_file: t.step.target_file, other_node: t.step.target_node }));

const shown = (edges: typeof below) =>
  from('step', numbered(edges, 'place', [], ['order', 'other_file', 'other_node', 'evidence']))
    .where((t) => lessEqual(t.step.place, parameter('limit', 'integer')))
    .leftJoin('shows', syntaxNode, (t) => [
      equal(t.shows.file, t.step.source_file),
      equal(t.shows.node, t.step.evidence),
    ])
    .leftJoin('text', token, (t) => equal(t.text.token, t.shows.token))
    .select((t) => ({
      place: t.step.place,
      certainty: t.step.certainty,
      other_file: t.step.other_file,
      other_node: t.step.other_node,
      site_file: t.step.source_file,
      line: t.shows.line,
      column: t.shows.column,
      text: t.text.text,
    }));
const subtypes = shown(below);
const supertypes = shown(above);

/**
 * Sub- (`in`) or supertypes (`out`) of a type, or what overrides or is overridden by a member: the next ones, or all of
 * them up to the limit, nearest first. Cycles end where they were entered.
 */
export async function typesOf(
  reader: GraphReader,
  address: SymbolAddress,
  direction: 'in' | 'out',
  isTransitive: boolean,
  limit: number,
): Promise<readonly RelatedSymbol[]> {
  const { node: self } = await resolveAddress(reader, address);
  const seen = new Set([keyText(self)]);
  const found: RelatedSymbol[] = [];
  let edge: readonly NodeKey[] = [self];
  while (edge.length > 0 && found.length < limit) {
    const next: NodeKey[] = [];
    for (const each of edge) {
      const rows = await reader.rows(direction === 'in' ? subtypes : supertypes, {
        file: each.file,
        node: each.node,
        limit,
      });
      const fresh = await relatedSymbols(reader, rows);
      const keys = await keysOfIds(
        reader,
        fresh.map(({ symbol }) => symbol.id),
      );
      for (const related of fresh) {
        const key = keys.get(related.symbol.id);
        if (!key || seen.has(keyText(key)) || found.length >= limit) continue;
        seen.add(keyText(key));
        found.push(related);
        next.push(key);
      }
    }
    edge = isTransitive ? next : [];
  }
  return found;
}
