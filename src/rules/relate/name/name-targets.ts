import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { coalesce, equal, greater, isNull, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';

const { referenceTarget, resolvedName, symbolEntity, symbolTarget } = relationTables;

const local = from('name', resolvedName)
  .leftJoin('import', symbolTarget, (t) => [equal(t.name.file, t.import.file), equal(t.name.symbol, t.import.symbol)])
  .where((t) => isNull(t.import.file))
  .join('entity', symbolEntity, (t) => [equal(t.name.file, t.entity.file), equal(t.name.symbol, t.entity.symbol)])
  .select((t) => ({
    language: t.name.language,
    file: t.name.file,
    node: t.name.node,
    target_file: t.entity.file,
    target_node: t.entity.entity,
  }));

const viaImport = from('name', resolvedName).join('import', symbolTarget, (t) => [
  equal(t.name.file, t.import.file),
  equal(t.name.symbol, t.import.symbol),
]);

const symbols = viaImport
  .where((t) => greater(t.import.target_node, literal(0)))
  .leftJoin('entity', symbolEntity, (t) => [
    equal(t.import.target_file, t.entity.file),
    equal(t.import.target_node, t.entity.symbol),
  ])
  .select((t) => ({
    language: t.name.language,
    file: t.name.file,
    node: t.name.node,
    target_file: t.import.target_file,
    target_node: coalesce(t.entity.entity, t.import.target_node),
  }));

const modules = viaImport
  .where((t) => equal(t.import.target_node, literal(0)))
  .select((t) => ({
    language: t.name.language,
    file: t.name.file,
    node: t.name.node,
    target_file: t.import.target_file,
    target_node: literal(0),
  }));

export default relateRule({
  id: 'name-targets',
  family: 'name',
  title: 'Names refer to symbols, definitions and modules',
  why: 'A name refers to what the nearest scope binds it to; an imported name to what it was imported from.',
  logic:
    'reference_target(n, d) :- resolved_name(n, y), symbol_entity(y, d); resolved_name(n, y), symbol_target(y, d).',
  output: referenceTarget,
  relation: from('found', distinct(union(local, symbols, modules))).select((t) => ({
    ...t.found,
    rule: literal('name-targets'),
  })),
});
