import { languageName } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { baseType } = factTables;
const { ancestor, staticValue } = relationTables;

/** Classes that extend one from outside whose subclasses say what their instances hold, with all that inherit that from them. */
export const entryClasses = (role: 'keyed_class' | 'placed_class') =>
  distinct(
    from('base', baseType)
      .join('value', staticValue, (t) => [
        equal(t.base.file, t.value.file),
        equal(t.base.node, t.value.node),
        equal(t.value.kind, literal('external')),
      ])
      .whereExists('name', languageName, (t) => [
        equal(t.base.language, t.name.language),
        equal(t.value.external, t.name.name),
        equal(t.name.role, literal(role)),
      ])
      .join('line', ancestor, (t) => [equal(t.base.file, t.line.target_file), equal(t.base.class, t.line.target_node)])
      .select((t) => ({ of_file: t.base.file, of: t.base.class, file: t.line.file, class: t.line.class })),
  );
