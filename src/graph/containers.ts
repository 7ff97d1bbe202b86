import type { GraphReader } from './graph-reader.ts';
import { keyText } from './node-key.ts';
import type { NodeRow } from './node-row.ts';
import type { Picture } from './picture.ts';
import { readNodes } from './read-nodes.ts';
import { viewNode } from './view-node.ts';

/** Definition and module: a method lies in its class, which lies in its module. */
const levels = 2;

/** Puts every node of a file into the definition or module around it, as far as these fit the picture. */
export async function drawContainers(
  reader: GraphReader,
  picture: Picture,
  nodes: readonly NodeRow[],
): Promise<readonly NodeRow[]> {
  let inner = nodes;
  const added: NodeRow[] = [];
  for (let level = 0; level < levels; level++) {
    const outer = await readNodes(
      reader,
      inner.flatMap(({ file, container }) => (file >= 0 && container >= 0 ? [{ file, node: container }] : [])),
    );
    const fresh: NodeRow[] = [];
    for (const node of inner) {
      const around = outer.get(keyText({ file: node.file, node: node.container }));
      if (!around || around.id === node.id || around.kind === 'SYNTAX_NODE') continue;
      const isNew = !picture.has(around.id);
      if (isNew && !picture.draw([viewNode(around, { role: 'container' })], [])) continue;
      if (isNew) fresh.push(around);
      picture.change(node.id, { parent: around.id });
    }
    added.push(...fresh);
    inner = fresh;
  }
  return added;
}
