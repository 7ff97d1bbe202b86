import { graphEdge } from '../model/tables/graph.ts';
import type { Value } from '../relation/expression.ts';
import { cast, coalesce, equal, literal } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';
import type { GraphReader } from './graph-reader.ts';
import { numbered } from './numbered.ts';

/** What an edge says in words; many edges say the same. */
export interface Saying {
  readonly rule: string;
  /** Empty without. */
  readonly reason: string;
  /** Empty without. */
  readonly detail: string;
}

type Edge = Parameters<Parameters<ReturnType<typeof everyEdge>['select']>[0]>[0]['edge'];
const everyEdge = () => from('edge', graphEdge);

type Said = { readonly [Part in keyof Saying]: Value<'text'> };

const said = ({ rule, reason, detail }: Pick<Edge, keyof Saying>): Said => ({
  rule,
  reason: coalesce(cast(reason, 'text'), literal('')),
  detail: coalesce(detail, literal('')),
});

/** What edges say, each once, numbered from 1. */
export const edgeSayings = numbered(
  everyEdge().groupBy(
    (t) => said(t.edge),
    () => ({}),
  ),
  'number',
  [],
  ['rule', 'reason', 'detail'],
);

/** Whether an edge says this. */
export function saysSo(edge: Pick<Edge, keyof Saying>, saying: Said): readonly Value<'boolean'>[] {
  const { rule, reason, detail } = said(edge);
  return [equal(saying.rule, rule), equal(saying.reason, reason), equal(saying.detail, detail)];
}

/** What edges say, by number. */
export async function readSayings(reader: GraphReader): Promise<readonly Saying[]> {
  const sayings: Saying[] = [];
  for (const { number, rule, reason, detail } of await reader.rows(edgeSayings, {}))
    sayings[Number(number)] = { rule: String(rule), reason: String(reason), detail: String(detail) };
  return sayings;
}
