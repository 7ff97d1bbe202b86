import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { greaterEqual, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { signature } = relationTables;

/** Whatever stands for one of several signatures, with the group of them. */
export const signatureMembers = distinct(
  union(
    from('signature', signature).select((t) => ({
      file: t.signature.file,
      node: t.signature.node,
      group: t.signature.group,
    })),
    from('signature', signature).select((t) => ({
      file: t.signature.file,
      node: t.signature.name,
      group: t.signature.group,
    })),
    from('signature', signature)
      .where((t) => greaterEqual(t.signature.implementation, literal(0)))
      .select((t) => ({ file: t.signature.file, node: t.signature.implementation, group: t.signature.group })),
  ),
);
