import { syntaxNode } from '../model/tables/extraction.ts';
import { factTables } from '../model/tables/facts.ts';
import { cast, equal, nodeId } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';

/** The definition around each syntax node that stands in one. */
export const definitionAround = from('syntax', syntaxNode)
  // As one key: written as two, the equality of the files is carried over to edges joined later, which then meet all scopes of a file.
  .join('home', factTables.scopeHome, (t) => [
    equal(nodeId(cast(t.home.file, 'bigint'), t.home.scope), nodeId(cast(t.syntax.file, 'bigint'), t.syntax.scope)),
  ])
  .select((t) => ({ file: t.syntax.file, node: t.syntax.node, definition: t.home.definition }));
