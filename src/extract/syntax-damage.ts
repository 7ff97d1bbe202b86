import type { Node, Tree } from 'web-tree-sitter';

/** How much of a tree the parser did not understand: characters inside errors, and one for each missing token. */
export function syntaxDamage({ rootNode }: Tree): number {
  let damage = 0;
  const open: Node[] = [rootNode];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.isError) damage += node.endIndex - node.startIndex;
    else if (node.isMissing) damage++;
    else for (const child of node.children) if (child.hasError) open.push(child);
  }
  return damage;
}
