import { factTables } from '../../../model/tables/facts.ts';
import { choose, equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { namedMembers } from './named-members.ts';

const roles = from('access', factTables.memberAccess)
  .where((t) => oneOf(t.access.kind, literal('subscript'), literal('slice')))
  .select((t) => ({
    language: t.access.language,
    file: t.access.file,
    node: t.access.node,
    object: t.access.object,
    key: t.access.name,
    role: choose(
      [
        [equal(t.access.role, literal('write')), literal('item_write')],
        [equal(t.access.role, literal('delete')), literal('item_delete')],
      ],
      literal('item_read'),
    ),
  }));
/** Accesses by key with the name of the member that runs where an instance has it. */
export const itemCalls = from('access', roles)
  .join('name', namedMembers, (t) => [equal(t.access.language, t.name.language), equal(t.access.role, t.name.role)])
  .select((t) => ({ ...t.access, token: t.name.token }));
