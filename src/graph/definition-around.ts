import { syntaxNode } from '../model/tables/extraction.ts';
import { factTables } from '../model/tables/facts.ts';
import type { Value } from '../relation/expression.ts';
import { cast, equal, nodeId } from '../relation/expressions.ts';
import { from } from '../relation/query.ts';

type InScope = Readonly<Record<'file' | 'scope', Value<'integer'>>>;

/**
 * Whether a definition is the one around a syntax node. As one key: written as two, the equality of the files is carried
 * over to edges joined later, which then meet all scopes of a file.
 */
export const isHomeOf = (home: InScope, syntax: InScope): Value<'boolean'> =>
  equal(nodeId(cast(home.file, 'bigint'), home.scope), nodeId(cast(syntax.file, 'bigint'), syntax.scope));

/** The definition around each syntax node that stands in one. */
export const definitionAround = from('syntax', syntaxNode)
  .join('home', factTables.scopeHome, (t) => isHomeOf(t.home, t.syntax))
  .select((t) => ({ file: t.syntax.file, node: t.syntax.node, definition: t.home.definition }));
