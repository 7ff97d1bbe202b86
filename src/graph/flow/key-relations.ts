import { syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { relationTables } from '../../model/tables/relations.ts';
import { equal, literal } from '../../relation/expressions.ts';
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
  /** Names of entries that the value of a variable is, with the variable. */
  variableNames: from('entry', factTables.property)
    .join('node', syntaxNode, (t) => [equal(t.entry.file, t.node.file), equal(t.entry.name, t.node.parent)])
    .whereExists('use', factTables.reference, (t) => [
      equal(t.node.file, t.use.file),
      equal(t.node.node, t.use.node),
      equal(t.use.role, literal('read')),
    ])
    .select((t) => ({ file: t.entry.file, node: t.entry.name, variable: t.node.node })),
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
