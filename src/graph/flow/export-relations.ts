import { factTables } from '../../model/tables/facts.ts';
import { relationTables } from '../../model/tables/relations.ts';
import { distinct, union } from '../../relation/combine.ts';
import { coalesce, equal, greater, literal, notEqual } from '../../relation/expressions.ts';
import { from } from '../../relation/query.ts';

const { memberAccess } = factTables;

const valued = from('export', factTables.export).where((t) => greater(t.export.value, literal(0)));
/** What names may mean that an export gives a value of its own. */
const meant = union(
  valued.select((t) => ({ file: t.export.file, node: t.export.node, value: t.export.value })),
  valued
    .where((t) => greater(t.export.name_node, literal(0)))
    .select((t) => ({ file: t.export.file, node: t.export.name_node, value: t.export.value })),
);

/** What is read from the graph to follow values that a module exports without giving them to a variable. */
export const exportRelations = {
  /** Names and members in other files that mean such a value. */
  exportReads: distinct(
    from('export', meant)
      .join('target', relationTables.referenceTarget, (t) => [
        equal(t.export.file, t.target.target_file),
        equal(t.export.node, t.target.target_node),
      ])
      .where((t) => notEqual(t.target.file, t.export.file))
      .leftJoin('access', memberAccess, (t) => [
        equal(t.target.file, t.access.file),
        equal(t.target.node, t.access.name),
      ])
      .select((t) => ({
        file: t.target.file,
        node: coalesce(t.access.node, t.target.node),
        target_file: t.export.file,
        value: t.export.value,
      })),
  ),
} as const;
