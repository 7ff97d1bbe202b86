import { factTables } from '../../../model/tables/facts.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { binding, typeAnnotation } = factTables;

/** Classes given to variables that say themselves what is created by them. */
export const announcedClasses = from('binding', binding)
  .whereExists('type', typeAnnotation, (t) => [equal(t.binding.file, t.type.file), equal(t.binding.node, t.type.owner)])
  .select((t) => ({ file: t.binding.file, class: t.binding.value }));
