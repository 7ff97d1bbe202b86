import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

/** Classes that extend a function which is used as a class. */
export const extendedFunctions = from('base', factTables.baseType)
  .where((t) => equal(t.base.kind, literal('extends')))
  .join('value', relationTables.staticValue, (t) => [
    equal(t.base.file, t.value.file),
    equal(t.base.node, t.value.node),
    equal(t.value.kind, literal('definition')),
  ])
  .join('function', factTables.definition, (t) => [
    equal(t.value.target_file, t.function.file),
    equal(t.value.target_node, t.function.node),
    oneOf(t.function.kind, literal('function'), literal('lambda')),
  ])
  .select((t) => ({
    language: t.base.language,
    file: t.base.file,
    class: t.base.class,
    target_file: t.function.file,
    target_node: t.function.node,
  }));
