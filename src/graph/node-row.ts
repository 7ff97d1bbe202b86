import { joinId, type NodeKey } from './node-key.ts';

/** A node of the graph as the read side passes it around. */
export interface NodeRow extends NodeKey {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly localName: string;
  readonly qualifiedName: string;
  /** Definition or module around it in the same file; -1 without. */
  readonly container: number;
  readonly path: string | null;
  readonly line: number;
  readonly column: number;
}

/** Reads the columns `identifiedNodes` and its relatives have, with an optional prefix. */
export function nodeRow(row: Readonly<Record<string, unknown>>, prefix = ''): NodeRow {
  const at = (column: string): unknown => row[prefix + column];
  const file = Number(at('file'));
  const node = Number(at('node'));
  const entity = at('entity_id');
  return {
    file,
    node,
    id: entity === null || entity === undefined ? joinId(BigInt(String(at('file_key') ?? 0)), node) : String(entity),
    kind: String(at('kind')),
    name: String(at('name') ?? ''),
    localName: String(at('local_name') ?? ''),
    qualifiedName: String(at('qualified_name') ?? ''),
    container: Number(at('container') ?? -1),
    path: at('kind') === 'FILE' ? String(at('name')) : ((at('path') as string | null) ?? null),
    line: Number(at('line') ?? 0),
    column: Number(at('column') ?? 0),
  };
}
