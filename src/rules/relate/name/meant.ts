import { distinct } from '../../../relation/combine.ts';
import { coalesce, equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import type { Field, Rel } from '../../../relation/relation.ts';
import { meanings, nameRoles } from './meanings.ts';

type Targets = Rel<Readonly<Record<'language' | 'file' | 'node' | 'target_file' | 'target_node', Field<'integer'>>>>;

/** Targets of names, where one that is declared as a type and as a value is what its role asks for. */
export function meant(found: Targets): Targets {
  const chosen = distinct(
    from('found', found)
      .join('meaning', meanings, (t) => [
        equal(t.found.target_file, t.meaning.file),
        equal(t.found.target_node, t.meaning.entity),
      ])
      .whereExists('name', nameRoles, (t) => [
        equal(t.found.file, t.name.file),
        equal(t.found.node, t.name.node),
        equal(t.meaning.role, t.name.role),
      ])
      .select((t) => ({
        file: t.found.file,
        node: t.found.node,
        target_file: t.found.target_file,
        target_node: t.found.target_node,
        meaning: t.meaning.meaning,
      })),
  );
  return distinct(
    from('found', found)
      .leftJoin('chosen', chosen, (t) => [
        equal(t.found.file, t.chosen.file),
        equal(t.found.node, t.chosen.node),
        equal(t.found.target_file, t.chosen.target_file),
        equal(t.found.target_node, t.chosen.target_node),
      ])
      .select((t) => ({ ...t.found, target_node: coalesce(t.chosen.meaning, t.found.target_node) })),
  );
}
