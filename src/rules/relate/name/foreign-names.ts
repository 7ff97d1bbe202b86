import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import { coalesce, equal, greaterEqual, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { import: imported, reference } = factTables;
const { globalName, moduleMember, resolvedName, symbolTarget } = relationTables;

/** Names no scope binds, in a module that imports all names of others: it passes on what they offer. */
const starred = from('reference', reference)
  .whereNone('name', resolvedName, (t) => [equal(t.reference.file, t.name.file), equal(t.reference.node, t.name.node)])
  .whereExists('star', imported, (t) => [equal(t.reference.file, t.star.file), equal(t.star.kind, literal('star'))])
  .join('member', moduleMember, (t) => [
    equal(t.reference.file, t.member.file),
    equal(t.reference.token, t.member.token),
  ])
  .leftJoin('import', symbolTarget, (t) => [
    equal(t.member.target_file, t.import.file),
    equal(t.member.target_node, t.import.symbol),
  ])
  .select((t) => ({
    language: t.reference.language,
    file: t.reference.file,
    node: t.reference.node,
    target_file: coalesce(t.import.target_file, t.member.target_file),
    target_node: coalesce(t.import.target_node, t.member.target_node),
  }));
const global = from('name', globalName).select((t) => ({ ...t.name }));

/** Names that no scope of their file binds, with the symbols of other files they mean. */
export const foreignNames = from('name', union(starred, global))
  .where((t) => greaterEqual(t.name.target_file, literal(0)))
  .select((t) => ({ ...t.name }));
