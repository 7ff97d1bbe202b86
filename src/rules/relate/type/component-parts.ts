import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { builtinArguments } from './builtin-arguments.ts';
import { flipped, typeLabel } from './type-labels.ts';
import { typeNames } from './type-names.ts';

/** Classes of components from outside that classes extend, with the arguments they are given. */
const bases = from('form', builtinArguments)
  .where((t) => equal(t.form.role, literal('component')))
  .join('base', factTables.baseType, (t) => [equal(t.form.file, t.base.file), equal(t.form.name, t.base.node)])
  .select((t) => ({
    language: t.form.language,
    file: t.form.file,
    class: t.base.class,
    node: t.form.part,
    position: t.form.position,
  }));
const classes = from('base', bases)
  .join('line', relationTables.ancestor, (t) => [
    equal(t.base.file, t.line.target_file),
    equal(t.base.class, t.line.target_node),
  ])
  .select((t) => ({
    language: t.base.language,
    file: t.base.file,
    node: t.base.node,
    position: t.base.position,
    whole_file: t.line.file,
    whole: t.line.class,
  }));
const held = (position: number, role: 'component_given' | 'component_held') =>
  from('class', classes)
    .where((t) => equal(t.class.position, literal(position)))
    .join('name', typeNames(role), (t) => [equal(t.class.language, t.name.language)])
    .select((t) => ({
      whole_file: t.class.whole_file,
      whole: t.class.whole,
      label: t.name.token,
      file: t.class.file,
      node: t.class.node,
    }));

/** What components that are classes are given and hold, by the arguments of the class from outside that they extend. */
export const componentParts = union(
  held(0, 'component_given'),
  held(1, 'component_held'),
  from('class', classes)
    .where((t) => equal(t.class.position, literal(0)))
    .select((t) => ({
      whole_file: t.class.whole_file,
      whole: flipped(t.class.whole),
      label: literal(typeLabel.firstParameter),
      file: t.class.file,
      node: t.class.node,
    })),
);
