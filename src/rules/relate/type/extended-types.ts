import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { coalesce, equal, less, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { implementedSteps } from '../inherit/implemented-steps.ts';

const { baseType, definition, typeForm } = factTables;
const { ancestor, staticValue } = relationTables;

const classNames = from('name', staticValue)
  .where((t) => equal(t.name.kind, literal('definition')))
  .join('class', definition, (t) => [
    equal(t.name.target_file, t.class.file),
    equal(t.name.target_node, t.class.node),
    oneOf(t.class.kind, literal('class'), literal('interface'), literal('enum')),
  ])
  .select((t) => ({ file: t.name.file, node: t.name.node }));

/** Types that an interface extends and that are not known by a name alone, with all types that have what the interface has. */
export const extendedTypes = from('base', baseType)
  .where((t) => equal(t.base.kind, literal('extends')))
  .whereExists('type', definition, (t) => [
    equal(t.base.file, t.type.file),
    equal(t.base.class, t.type.node),
    equal(t.type.kind, literal('interface')),
  ])
  .whereNone('named', classNames, (t) => [equal(t.base.file, t.named.file), equal(t.base.node, t.named.node)])
  .leftJoin('form', typeForm, (t) => [equal(t.base.file, t.form.file), equal(t.base.node, t.form.name)])
  .join('line', ancestor, (t) => [
    equal(t.base.file, t.line.target_file),
    equal(t.base.class, t.line.target_node),
    less(t.line.depth, literal(implementedSteps)),
  ])
  .select((t) => ({
    whole_file: t.line.file,
    whole: t.line.class,
    file: t.base.file,
    node: coalesce(t.form.node, t.base.node),
  }));
