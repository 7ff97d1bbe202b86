import { typeTables } from '../../../model/tables/types.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { entryClasses } from './entry-classes.ts';
import { keyLabel } from './type-labels.ts';

/** Keys of types that say what is kept under each, with the member that says it. */
export const keyedEntries = distinct(
  from(
    'class',
    distinct(from('class', entryClasses('keyed_class')).select((t) => ({ file: t.class.file, node: t.class.class }))),
  )
    .join('member', typeTables.typeMember, (t) => [
      equal(t.class.file, t.member.target_file),
      equal(t.class.node, t.member.target_node),
    ])
    .select((t) => ({
      file: t.class.file,
      class: t.class.node,
      token: t.member.token,
      label: keyLabel(t.member.token),
      member_file: t.member.member_file,
      member: t.member.member,
    })),
);
