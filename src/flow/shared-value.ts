import type { FileTree } from './file-tree.ts';
import { part, role } from './flow-builder.ts';

const share = role('share');
const [target, value] = [part('target'), part('value')];

/** The targets of assignments that stand in each other, in order, and the value all of them get. */
export function sharedValue(tree: FileTree, node: number) {
  const targets = [tree.part(node, target)];
  let given = tree.part(node, value);
  while (given >= 0 && tree.role(given) === share) {
    targets.push(tree.part(given, target));
    given = tree.part(given, value);
  }
  return { targets: targets.filter((each) => each >= 0), value: given };
}
