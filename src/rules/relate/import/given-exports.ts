import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { coalesce, equal, greater, greaterEqual, isNull, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { definition, export: exported, property } = factTables;

/** Members of the export object whose value has no name of its own; one that is no entry of an object written out has no `entry`. */
export const givenExports = from('export', exported)
  .where((t) => [
    equal(t.export.kind, literal('property')),
    greater(t.export.name_node, literal(0)),
    greaterEqual(t.export.exported, literal(0)),
  ])
  .whereNone('definition', definition, (t) => [
    equal(t.export.file, t.definition.file),
    equal(t.export.value, t.definition.node),
  ])
  .whereNone('name', relationTables.resolvedName, (t) => [
    equal(t.export.file, t.name.file),
    equal(t.export.value, t.name.node),
  ])
  .leftJoin('entry', property, (t) => [equal(t.export.file, t.entry.file), equal(t.export.name_node, t.entry.name)])
  .select((t) => ({
    language: t.export.language,
    file: t.export.file,
    token: t.export.exported,
    node: coalesce(t.entry.node, t.export.name_node),
    is_added: isNull(t.entry.node),
  }));
