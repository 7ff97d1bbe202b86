import { relationTables } from '../../../model/tables/relations.ts';
import { coalesce, equal, greaterEqual, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import type { Field, Rel } from '../../../relation/relation.ts';

type Integer = Field<'integer'>;
type Found = {
  readonly language: Integer;
  readonly file: Integer;
  readonly node: Integer;
  readonly target_file: Integer;
  readonly target_node: Integer;
};
type Entities = Rel<{ readonly file: Integer; readonly symbol: Integer; readonly entity: Integer }>;

const all: Entities = from('entity', relationTables.symbolEntity).select((t) => ({ ...t.entity }));

/** Rows of `reference_target` for names with what they lead to in the workspace: a symbol is the node that stands for it. */
export const foundTargets = (found: Rel<Found>, rule: string, entities: Entities = all) =>
  from('found', found)
    .where((t) => greaterEqual(t.found.target_file, literal(0)))
    .leftJoin('entity', entities, (t) => [
      equal(t.found.target_file, t.entity.file),
      equal(t.found.target_node, t.entity.symbol),
    ])
    .select((t) => ({
      language: t.found.language,
      file: t.found.file,
      node: t.found.node,
      target_file: t.found.target_file,
      target_node: coalesce(t.entity.entity, t.found.target_node),
      rule: literal(rule),
    }));
