import { languageName } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import { coalesce, equal, isNotNull, literal, missing } from '../../../relation/expressions.ts';
import { max } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { freeNames } from '../points/free-names.ts';
import { bracketed } from './bracketed.ts';

const bases = from('base', factTables.baseType)
  .where((t) => equal(t.base.kind, literal('extends')))
  .leftJoin('generic', bracketed, (t) => [equal(t.base.file, t.generic.file), equal(t.base.node, t.generic.node)])
  .select((t) => ({ file: t.base.file, class: t.base.class, node: coalesce(t.generic.object, t.base.node) }));
const direct = union(
  from('base', bases)
    .join('value', relationTables.staticValue, (t) => [
      equal(t.base.file, t.value.file),
      equal(t.base.node, t.value.node),
    ])
    .where((t) => isNotNull(t.value.external))
    .select((t) => ({
      file: t.base.file,
      class: t.base.class,
      external: t.value.external,
      builtin: missing('text'),
    })),
  from('base', bases)
    .join('name', freeNames, (t) => [equal(t.base.file, t.name.file), equal(t.base.node, t.name.node)])
    .whereExists('builtin', languageName, (t) => [
      equal(t.name.language, t.builtin.language),
      equal(t.name.name, t.builtin.name),
      equal(t.builtin.role, literal('builtin')),
    ])
    .select((t) => ({
      file: t.base.file,
      class: t.base.class,
      external: missing('text'),
      builtin: t.name.name,
    })),
);

/** Classes with a supertype anywhere above that is outside the workspace, with its name: what nobody here declares may be a member of it. */
export const outsideBases = from('base', direct)
  .join('line', relationTables.ancestor, (t) => [
    equal(t.base.file, t.line.target_file),
    equal(t.base.class, t.line.target_node),
  ])
  .groupBy(
    (t) => ({ file: t.line.file, class: t.line.class }),
    (t) => ({ external: max(t.base.external), builtin: max(t.base.builtin) }),
  );
