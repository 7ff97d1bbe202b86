import { relationSql } from '../../compile/relation-sql.ts';
import type { NodeShift } from '../../compile/shift-nodes-sql.ts';
import { beforeName } from '../../compile/update-statements.ts';
import { must } from '../../model/must.ts';
import { syntaxNode } from '../../model/tables/extraction.ts';
import { equal, literal } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import type { Session } from '../../session/session.ts';

/** With more files than these that were read again most of what follows from them is another anyway. */
const mostFiles = 8;

/** How the nodes of files that changed moved. */
export interface NodeShifts {
  /** Of files with more nodes than before: those behind what changed get the numbers they have now in what is stored. */
  readonly stored: readonly NodeShift[];
  /** Of files with fewer nodes: those behind what changed keep the numbers they had until the graph is complete. */
  readonly read: readonly NodeShift[];
}

const noShifts: NodeShifts = { stored: [], read: [] };

/**
 * Finds out which nodes of files that were read again are those that were there, with other numbers, so that nothing else is
 * another for that alone. Numbers are moved apart only, in order: no two nodes get the same.
 */
export async function nodeShifts(session: Session, files: readonly number[]): Promise<NodeShifts> {
  if (files.length > mostFiles) return noShifts;
  const [stored, read]: [NodeShift[], NodeShift[]] = [[], []];
  for (const file of files) {
    const before = await nodesOf(session, beforeName(syntaxNode.name), file);
    const now = await nodesOf(session, syntaxNode.name, file);
    const isLonger = now.count > before.count;
    const shift = isLonger ? shiftBetween(file, before, now) : shiftBetween(file, now, before);
    if (shift) (isLonger ? stored : read).push(shift);
  }
  return { stored, read };
}

/** Of each node, by its number, what it is and where it hangs. */
interface Nodes {
  readonly count: number;
  readonly kind: Int32Array;
  readonly field: Int32Array;
  readonly token: Int32Array;
  readonly parent: Int32Array;
}

async function nodesOf(session: Session, table: string, file: number): Promise<Nodes> {
  const rows = from('node', { ...syntaxNode, name: table })
    .where((t) => equal(t.node.file, literal(file)))
    .select(({ node: t }) => ({ node: t.node, kind: t.kind, field: t.field, token: t.token, parent: t.parent }));
  const { columns, rows: count } = await session.numbers(relationSql(rows));
  const places = must(columns.node, 'numbers of nodes');
  const inOrder = (name: string) => {
    const values = must(columns[name], name);
    const ordered = new Int32Array(count);
    for (let row = 0; row < count; row++) ordered[places[row] as number] = values[row] as number;
    return ordered;
  };
  const [kind, field, token, parent] = ['kind', 'field', 'token', 'parent'].map(inOrder) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  return { count, kind, field, token, parent };
}

/** By how much the end of the shorter list of nodes is further back in the longer one, and from which node on. */
function shiftBetween(file: number, short: Nodes, long: Nodes): NodeShift | null {
  const by = long.count - short.count;
  const isSame = (one: number, other: number) =>
    short.kind[one] === long.kind[other] &&
    short.field[one] === long.field[other] &&
    short.token[one] === long.token[other];
  let start = 0;
  while (start < short.count && isSame(start, start)) start++;
  let at = short.count;
  while (at > start && isSame(at - 1, at - 1 + by)) at--;
  // A first child stays beside its parent, for rules find it there.
  while (at < short.count && short.parent[at] === at - 1) at++;
  return by > 0 && at > 0 && at < short.count ? { file, from: at, by } : null;
}
