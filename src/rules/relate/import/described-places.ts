import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { coalesce, equal, greater, greaterEqual, literal, not } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { describedImports } from './described-imports.ts';
import { wholeSymbols } from './whole-namespaces.ts';

const { moduleMember, symbolTarget } = relationTables;

const members = from('import', describedImports)
  .where((t) => not(t.import.is_whole))
  .join('member', moduleMember, (t) => [
    equal(t.import.description, t.member.file),
    equal(t.import.token, t.member.token),
  ])
  .select((t) => ({
    file: t.import.file,
    node: t.import.node,
    symbol: t.import.symbol,
    target_file: t.member.target_file,
    target_node: t.member.target_node,
  }));
const wholes = from('import', describedImports)
  .where((t) => t.import.is_whole)
  .join('whole', distinct(wholeSymbols), (t) => equal(t.import.description, t.whole.file))
  .select((t) => ({
    file: t.import.file,
    node: t.import.node,
    symbol: t.import.symbol,
    target_file: t.whole.file,
    target_node: t.whole.symbol,
  }));

/** Places that mean what a script offers, with the declaration of that in the file that describes the script. */
export const describedPlaces = from('place', union(members, wholes))
  .leftJoin('import', symbolTarget, (t) => [
    equal(t.place.target_file, t.import.file),
    equal(t.place.target_node, t.import.symbol),
  ])
  .select((t) => ({
    file: t.place.file,
    node: t.place.node,
    symbol: t.place.symbol,
    target_file: coalesce(t.import.target_file, t.place.target_file),
    target_node: coalesce(t.import.target_node, t.place.target_node),
  }));

/** Names that mean what a file declares of a script: the declaration is what they refer to, and says what type they have. */
export const declaredPlaces = from('place', describedPlaces)
  .where((t) => [greaterEqual(t.place.target_file, literal(0)), greater(t.place.target_node, literal(0))])
  .select((t) => ({ file: t.place.file, node: t.place.node }));
