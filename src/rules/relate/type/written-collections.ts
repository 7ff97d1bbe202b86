import { factTables } from '../../../model/tables/facts.ts';
import { union } from '../../../relation/combine.ts';
import { equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { typedLanguage } from './typed-language.ts';

/** Lists, sets and tuples written out; a list of expressions without brackets is a tuple. */
export const writtenCollections = union(
  from('literal', factTables.literal)
    .where((t) => oneOf(t.literal.kind, literal('list'), literal('tuple'), literal('set')))
    .select((t) => ({ ...t.literal })),
  operations('elements').select((t) => ({
    language: t.node.language,
    file: t.node.file,
    node: t.node.node,
    kind: literal('tuple'),
  })),
);

/** Collections of what their first part gives each time. */
export const comprehensions = operations('each').select((t) => ({
  language: t.node.language,
  file: t.node.file,
  node: t.node.node,
}));

function operations(how: 'elements' | 'each') {
  return from('node', factTables.bareCollection)
    .where((t) => equal(t.node.kind, literal(how)))
    .whereExists('typed', typedLanguage, (t) => [equal(t.node.language, t.typed.language)]);
}
