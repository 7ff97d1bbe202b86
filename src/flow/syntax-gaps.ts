import { gapCode } from './codes.ts';
import type { FileTree } from './file-tree.ts';
import { role } from './flow-builder.ts';
import type { RowStore } from './row-store.ts';
import type { UnitPlace } from './write-unit.ts';

const units = new Set([role('function'), role('class'), role('comprehension'), role('generator')]);

/** Text that is no code, by the unit around it: control may go anywhere there, so the code after it is taken to come next. */
export function addSyntaxGaps(tree: FileTree, { language, file }: UnitPlace, gaps: RowStore): void {
  if (!tree.holdsError(0)) return;
  for (let node = 0; node < tree.rows; ) {
    if (!tree.isError(node)) {
      node++;
      continue;
    }
    gaps.append([language, file, unitAround(tree, node), node, gapCode.syntax_error]);
    node = (tree.last[node] as number) + 1;
  }
}

function unitAround(tree: FileTree, node: number): number {
  let at = tree.parent[node] as number;
  while (at > 0 && !units.has(tree.role(at))) at = tree.parent[at] as number;
  return Math.max(at, 0);
}
