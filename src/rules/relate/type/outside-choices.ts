import { kindRole, languageName, syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import { add, choose, equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { freeNames } from '../points/free-names.ts';
import { builtinArguments } from './builtin-arguments.ts';
import { outsideKind, outsideType } from './type-labels.ts';
import { languagesWith } from './typed-language.ts';
import { typedPlace } from './typed-place.ts';

const { typeForm } = factTables;
const { staticValue } = relationTables;

const expressions = languagesWith('types-as-expressions');
const part = (form: Readonly<Record<'language' | 'file' | 'node', Value<'integer'>>>) => ({
  language: form.language,
  file: form.file,
  node: form.node,
});
const unionTypes = from('form', builtinArguments).where((t) => equal(t.form.role, literal('same_all')));
const choices = from('form', typeForm).where((t) => equal(t.form.kind, literal('choice')));
/** Types that are one of their parts, where other forms have what all their parts have. */
const alternatives = choices
  .join('node', syntaxNode, (t) => [equal(t.form.file, t.node.file), equal(t.form.node, t.node.node)])
  .whereExists('role', kindRole, (t) => [
    equal(t.node.language, t.role.language),
    equal(t.node.kind, t.role.kind),
    equal(t.role.role, literal('alternatives')),
  ])
  .select((t) => ({ ...part(t.form), part: t.form.part }));
const written = distinct(
  union(
    alternatives,
    choices
      .whereExists('typed', expressions, (t) => [equal(t.form.language, t.typed.language)])
      .select((t) => ({ ...part(t.form), part: t.form.part })),
    unionTypes.select((t) => ({ ...part(t.form), part: t.form.part })),
    // The name may stand in a node of its own.
    unionTypes.select((t) => ({ ...part(t.form), part: add(t.form.part, literal(1)) })),
  ),
);
/** What a choice is made of, generic types by their names. */
const parts = distinct(
  union(
    from('part', written).select((t) => ({ ...t.part })),
    from('part', written)
      .join('form', typeForm, (t) => [
        equal(t.part.file, t.form.file),
        equal(t.part.part, t.form.node),
        equal(t.form.kind, literal('argument')),
      ])
      .select((t) => ({ ...part(t.part), part: t.form.name })),
  ),
);

/** Types that may be in the workspace: names of definitions, also in quotes, and choices inside this one. */
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
    from('part', parts)
      .whereExists(
        'inner',
        choices.select((t) => part(t.form)),
        (t) => [equal(t.part.file, t.inner.file), equal(t.part.part, t.inner.node)],
      )
      .select((t) => ({ file: t.part.file, node: t.part.node })),
  ),
);
const beside = from('part', parts)
  .whereExists('other', inWorkspace, (t) => [equal(t.part.file, t.other.file), equal(t.part.node, t.other.node)])
  .select((t) => ({ ...t.part }));

/** What is built in is known by its name, or that of its module as well. */
const named = union(
  from('part', beside)
    .join('value', staticValue, (t) => [
      equal(t.part.file, t.value.file),
      equal(t.part.part, t.value.node),
      equal(t.value.kind, literal('external')),
    ])
    .join('role', languageName, (t) => [equal(t.part.language, t.role.language), equal(t.value.external, t.role.name)])
    .select((t) => ({ ...t.part, role: t.role.role })),
  from('part', beside)
    .join('name', freeNames, (t) => [equal(t.part.file, t.name.file), equal(t.part.part, t.name.node)])
    .join('role', languageName, (t) => [equal(t.part.language, t.role.language), equal(t.name.name, t.role.name)])
    .select((t) => ({ ...t.part, role: t.role.role })),
);
const mapping = literal(outsideKind.mapping);
const collections = from('part', named)
  .where((t) =>
    oneOf(
      t.part.role,
      literal('mapping'),
      literal('element_second'),
      literal('sequence_first'),
      literal('sequence_all'),
      literal('element_first'),
    ),
  )
  .select((t) =>
    typedPlace(
      t.part.file,
      t.part.node,
      literal(outsideType),
      choose(
        [[oneOf(t.part.role, literal('mapping'), literal('element_second')), mapping]],
        literal(outsideKind.sequence),
      ),
    ),
  );

const unknown = from('part', beside)
  .join('value', staticValue, (t) => [
    equal(t.part.file, t.value.file),
    equal(t.part.part, t.value.node),
    equal(t.value.kind, literal('external')),
  ])
  // What names a built-in kind of type has no members but built-in ones.
  .whereNone('role', languageName, (t) => [
    equal(t.part.language, t.role.language),
    equal(t.value.external, t.role.name),
  ])
  .select((t) => typedPlace(t.part.file, t.part.node, literal(outsideType), literal(outsideKind.unknown)));

/** Types one may choose beside a class of the workspace that are outside: nobody knows their members, unless they are built in. */
export const outsideChoices = union(collections, unknown);
