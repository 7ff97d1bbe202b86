import { languageName } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import { add, equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { builtinArguments } from './builtin-arguments.ts';
import { outsideType } from './type-labels.ts';
import { languagesWith } from './typed-language.ts';
import { typedPlace } from './typed-place.ts';

const { staticValue } = relationTables;

const expressions = languagesWith('types-as-expressions');
const part = (form: Readonly<Record<'language' | 'file' | 'node', Value<'integer'>>>) => ({
  language: form.language,
  file: form.file,
  node: form.node,
});
const unionTypes = from('form', builtinArguments).where((t) => equal(t.form.role, literal('same_all')));
const parts = distinct(
  union(
    from('form', factTables.typeForm)
      .where((t) => equal(t.form.kind, literal('choice')))
      .whereExists('typed', expressions, (t) => [equal(t.form.language, t.typed.language)])
      .select((t) => ({ ...part(t.form), part: t.form.part })),
    unionTypes.select((t) => ({ ...part(t.form), part: t.form.part })),
    // The name may stand in a node of its own.
    unionTypes.select((t) => ({ ...part(t.form), part: add(t.form.part, literal(1)) })),
  ),
);
/** Types that name a definition, also in quotes. */
const inWorkspace = distinct(
  union(
    from('part', parts)
      .whereExists('value', staticValue, (t) => [
        equal(t.part.file, t.value.file),
        equal(t.part.part, t.value.node),
        equal(t.value.kind, literal('definition')),
      ])
      .select((t) => ({ file: t.part.file, node: t.part.node })),
    from('part', parts)
      .whereExists('quoted', factTables.literal, (t) => [
        equal(t.part.file, t.quoted.file),
        equal(t.part.part, t.quoted.node),
        equal(t.quoted.kind, literal('string')),
      ])
      .select((t) => ({ file: t.part.file, node: t.part.node })),
  ),
);

/** Types one may choose beside a class of the workspace that are outside: nobody knows their members. */
export const outsideChoices = from('part', parts)
  .join('value', staticValue, (t) => [
    equal(t.part.file, t.value.file),
    equal(t.part.part, t.value.node),
    equal(t.value.kind, literal('external')),
  ])
  .whereExists('other', inWorkspace, (t) => [equal(t.part.file, t.other.file), equal(t.part.node, t.other.node)])
  // What names a built-in kind of type has no members but built-in ones.
  .whereNone('role', languageName, (t) => [
    equal(t.part.language, t.role.language),
    equal(t.value.external, t.role.name),
  ])
  .select((t) => typedPlace(t.part.file, t.part.node, literal(outsideType), literal(outsideType)));
