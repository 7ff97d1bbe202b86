import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { coalesce, equal, literal, not } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { defaultToken } from './default-token.ts';
import { describedImports } from './described-imports.ts';

const { moduleMember, symbolTarget } = relationTables;

/** Files that offer one thing as a whole. */
const wholes = distinct(
  from('export', factTables.export)
    .where((t) => equal(t.export.kind, literal('object')))
    .select((t) => ({ file: t.export.file })),
);
const asked = union(
  from('import', describedImports)
    .where((t) => not(t.import.is_whole))
    .select((t) => ({
      file: t.import.file,
      node: t.import.node,
      symbol: t.import.symbol,
      description: t.import.description,
      token: t.import.token,
    })),
  from('import', describedImports)
    .where((t) => t.import.is_whole)
    .whereExists('whole', wholes, (t) => equal(t.import.description, t.whole.file))
    .select((t) => ({
      file: t.import.file,
      node: t.import.node,
      symbol: t.import.symbol,
      description: t.import.description,
      token: literal(defaultToken),
    })),
);
/** Places that mean what a script offers, with the declaration of that in the file that describes the script. */
export const describedPlaces = from('asked', asked)
  .join('member', moduleMember, (t) => [
    equal(t.asked.description, t.member.file),
    equal(t.asked.token, t.member.token),
  ])
  .leftJoin('import', symbolTarget, (t) => [
    equal(t.member.target_file, t.import.file),
    equal(t.member.target_node, t.import.symbol),
  ])
  .select((t) => ({
    file: t.asked.file,
    node: t.asked.node,
    symbol: t.asked.symbol,
    target_file: coalesce(t.import.target_file, t.member.target_file),
    target_node: coalesce(t.import.target_node, t.member.target_node),
  }));
