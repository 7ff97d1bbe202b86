import { relationTables } from '../../model/tables/relations.ts';
import { union } from '../../relation/combine.ts';
import { equal, literal } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';
import { nodeRelations } from './node-relations.ts';

const { keyTexts, numberTokens } = nodeRelations;

const written = union(
  from('text', keyTexts).select((t) => ({
    file: t.text.file,
    node: t.text.node,
    token: t.text.token,
    digits: literal(-1),
  })),
  from('number', numberTokens).select((t) => ({
    file: t.number.file,
    node: t.number.node,
    token: literal(-1),
    digits: t.number.token,
  })),
);

/** Names of variables that are given a text or a number and nothing else, here or where they are imported, with what they say. */
export const constantKeys = from('name', relationTables.constantName)
  .join('key', written, (t) => [equal(t.name.target_file, t.key.file), equal(t.name.target_node, t.key.node)])
  .select((t) => ({ file: t.name.file, node: t.name.node, token: t.key.token, digits: t.key.digits }));
