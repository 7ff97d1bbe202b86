import type { ViewNode } from '../../protocol/graph-view.ts';
import { valueId } from '../value-hop-id.ts';
import type { PlacedLine } from './lines-of.ts';

/** A value at a place of the source, drawn as what is written there. */
export function valueNode(place: number, line: PlacedLine | undefined, isRoot: boolean): ViewNode {
  const at = line?.place ?? null;
  const text = line && at ? line.text.slice(at.column - 1, at.endColumn - 1).trim() : '?';
  const where = at ? `${at.path.split('/').at(-1)}:${at.line}` : '';
  return {
    id: valueId(place),
    kind: 'VALUE',
    label: text,
    localName: text,
    qualifiedName: line?.text.trim() ?? text,
    lines: [text, where],
    place: at,
    parent: null,
    hidden: 0,
    role: isRoot ? 'root' : 'neighbour',
  };
}
