import type { SymbolRow } from '../../src/protocol/engine-api.ts';
import type { GraphView } from '../../src/protocol/graph-view.ts';
import type { NodeName } from '../../src/protocol/panels.ts';

/** The id of a node inside the id of a marker, a fold or the node itself; folds of whole pictures have none. */
const owner = /^(?:more:|fold:)?(\d+)/;

export const ownerOf = (id: string): string | undefined => owner.exec(id)?.[1];

/** A node of a picture by its name. */
export function nodeName({ nodes }: GraphView, id: string): NodeName {
  const node = nodes.find((each) => each.id === (ownerOf(id) ?? id));
  return { id, kind: node?.kind ?? '', qualifiedName: node?.qualifiedName ?? '', path: node?.place?.path ?? null };
}

/** The id that a named node has among the symbols of another build: unchanged for what is named by its place; null when it is gone. */
export function idAmong(name: NodeName, symbols: readonly SymbolRow[]): string | null {
  const old = ownerOf(name.id);
  if (old === undefined || name.path === null || name.qualifiedName === '') return name.id;
  const same = symbols.filter(
    ({ kind, qualifiedName, path }) => kind === name.kind && qualifiedName === name.qualifiedName && path === name.path,
  );
  const found = same.find(({ id }) => id === old) ?? same[0];
  return found ? name.id.replace(old, found.id) : null;
}
