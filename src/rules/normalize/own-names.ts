import { syntaxNode } from '../../model/tables/extraction.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { distinct } from '../../relation/combine.ts';
import { equal } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';

/** Names that definitions have inside themselves alone, such as those of function expressions. */
export const ownNames = distinct(
  from('match', matchTables.binding)
    .join('node', syntaxNode, (t) => [
      equal(t.match.file, t.node.file),
      equal(t.match.node, t.node.node),
      equal(t.match.declaration, t.node.scope),
    ])
    .select((t) => ({ file: t.match.file, node: t.match.node })),
);
