import type { SourcePlace, ViewNode } from '../protocol/graph-view.ts';
import type { NodeRow } from './node-row.ts';

const external = new Set(['EXTERNAL_MODULE', 'EXTERNAL_SYMBOL', 'BUILTIN']);
const unnamed = new Set(['MODULE', 'FILE', 'SYNTAX_NODE', 'CALL_SITE', 'ARGUMENT', 'LITERAL', 'DOC']);

/** A node as a picture shows it. */
export function viewNode(node: NodeRow, more: Partial<ViewNode> = {}): ViewNode {
  return {
    id: node.id,
    kind: node.kind,
    label: labelOf(node),
    localName: node.localName || node.name,
    qualifiedName: node.qualifiedName || node.name,
    place: placeOf(node),
    parent: null,
    hidden: 0,
    role: external.has(node.kind) ? 'external' : 'neighbour',
    ...more,
  };
}

/** Paths are shown by their last part; a symbol outside by its last name. */
function labelOf({ kind, name, localName, path }: NodeRow): string {
  if (kind === 'FILE' || kind === 'FOLDER') return name.split('/').filter(Boolean).at(-1) ?? '/';
  if (kind === 'EXTERNAL_SYMBOL') return name.split('.').at(-1) || name;
  const file = kind === 'MODULE' ? path?.split('/').at(-1) : '';
  return name || localName || file || kind.toLowerCase().replaceAll('_', ' ');
}

/** The place of the name; nodes without a name are shown as the point where they start. */
function placeOf({ kind, name, path, line, column }: NodeRow): SourcePlace | null {
  if (path === null) return null;
  if (line < 1) return { path, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const length = unnamed.has(kind) ? 0 : name.length;
  return { path, line, column, endLine: line, endColumn: column + length };
}
