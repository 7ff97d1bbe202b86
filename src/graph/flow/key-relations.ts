import { syntaxNode } from '../../model/tables/extraction.ts';
import { relationTables } from '../../model/tables/relations.ts';
import { equal } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { nodeRelations } from './node-relations.ts';

const { keyTexts, numberTokens } = nodeRelations;
const { constantName } = relationTables;

/** What is read from the graph to know which keys are written where: see `WrittenKeys`. */
export const keyRelations = {
  keyTexts,
  numberTokens,
  /** Names of variables that are given one value that is written out and nothing else, here or where they are imported, with that literal. */
  constantNames: from('name', constantName).select((t) => ({
    file: t.name.file,
    node: t.name.node,
    target_file: t.name.target_file,
    target_node: t.name.target_node,
  })),
  /** What is computed from such a name alone. */
  computedNames: from('name', constantName)
    .join('node', syntaxNode, (t) => [equal(t.name.file, t.node.file), equal(t.name.node, t.node.node)])
    .select((t) => ({
      file: t.name.file,
      node: t.node.parent,
      target_file: t.name.target_file,
      target_node: t.name.target_node,
    })),
} as const;
