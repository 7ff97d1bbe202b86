import { relationTables } from '../../../model/tables/relations.ts';
import { equal, greaterEqual, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { announcedClasses } from '../name/announced-classes.ts';
import { part } from './part.ts';

const { moduleMember, symbolDefinition } = relationTables;

const definedSymbols = from('definition', symbolDefinition)
  .whereNone('announced', announcedClasses, (t) => [
    equal(t.definition.file, t.announced.file),
    equal(t.definition.definition, t.announced.class),
  ])
  .select((t) => ({ file: t.definition.file, symbol: t.definition.symbol }));
/** What modules offer that is no definition; modules stand under node 0. */
export const offeredParts = from('member', moduleMember)
  .where((t) => greaterEqual(t.member.token, literal(0)))
  .whereNone('definition', definedSymbols, (t) => [
    equal(t.member.target_file, t.definition.file),
    equal(t.member.target_node, t.definition.symbol),
  ])
  .select((t) =>
    part(t.member.file, literal(0), t.member.token, { file: t.member.target_file, node: t.member.target_node }),
  );
