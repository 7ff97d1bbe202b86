import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { keys } from './keys.ts';

/** Keys whose text is known: written out, or the name of a variable that is given one, here or where it is imported from. */
export const namedKeys = union(
  keys,
  from('name', relationTables.constantName)
    .join('key', keys, (t) => [equal(t.name.target_file, t.key.file), equal(t.name.target_node, t.key.node)])
    .select((t) => ({ file: t.name.file, node: t.name.node, token: t.key.token, form: t.key.form })),
);
