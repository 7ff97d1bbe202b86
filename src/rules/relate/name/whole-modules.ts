import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { coalesce, equal, greater, greaterEqual, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { givenWholes } from '../import/given-wholes.ts';
import { importedEntities } from './imported-entities.ts';

const objects = from('export', factTables.export).where((t) => equal(t.export.kind, literal('object')));

/** Symbols that export objects are, followed through imports. */
const named = objects
  .join('name', relationTables.resolvedName, (t) => [
    equal(t.export.file, t.name.file),
    equal(t.export.value, t.name.node),
  ])
  .leftJoin('import', relationTables.symbolTarget, (t) => [
    equal(t.name.file, t.import.file),
    equal(t.name.symbol, t.import.symbol),
  ])
  .select((t) => ({
    file: t.export.file,
    target_file: coalesce(t.import.target_file, t.export.file),
    target_node: coalesce(t.import.target_node, t.name.symbol),
  }));

const direct = distinct(
  union(
    from('whole', named)
      .where((t) => greater(t.whole.target_node, literal(0)))
      .leftJoin('entity', importedEntities, (t) => [
        equal(t.whole.target_file, t.entity.file),
        equal(t.whole.target_node, t.entity.symbol),
      ])
      .select((t) => ({
        file: t.whole.file,
        target_file: t.whole.target_file,
        target_node: coalesce(t.entity.entity, t.whole.target_node),
      })),
    objects
      .join('definition', factTables.definition, (t) => [
        equal(t.export.file, t.definition.file),
        equal(t.export.value, t.definition.node),
      ])
      .select((t) => ({ file: t.export.file, target_file: t.export.file, target_node: t.definition.node })),
    from('given', givenWholes)
      .where((t) => equal(t.given.kind, literal('object')))
      .select((t) => ({ file: t.given.file, target_file: t.given.file, target_node: t.given.node })),
  ),
);

/** Modules that give what another one gives as a whole. */
const passes = distinct(
  union(
    from('whole', named)
      .where((t) => [equal(t.whole.target_node, literal(0)), greaterEqual(t.whole.target_file, literal(0))])
      .select((t) => ({ file: t.whole.file, target: t.whole.target_file })),
    objects
      .join('module', relationTables.importModule, (t) => [
        equal(t.export.file, t.module.file),
        equal(t.export.value, t.module.node),
        equal(t.module.part, literal('module')),
        greaterEqual(t.module.target, literal(0)),
      ])
      .select((t) => ({ file: t.export.file, target: t.module.target })),
  ),
);
const passedOnce = from('pass', passes)
  .join('whole', direct, (t) => equal(t.pass.target, t.whole.file))
  .select((t) => ({ file: t.pass.file, target_file: t.whole.target_file, target_node: t.whole.target_node }));
const passedTwice = from('pass', passes)
  .join('whole', passedOnce, (t) => equal(t.pass.target, t.whole.file))
  .select((t) => ({ file: t.pass.file, target_file: t.whole.target_file, target_node: t.whole.target_node }));

/** What a module is as a whole, where it says so by a name, a definition or a value, or passes on what such a module is. */
export const wholeModules = distinct(union(direct, passedOnce, passedTwice));
