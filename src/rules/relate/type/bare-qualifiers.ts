import { languageName } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

/** Annotations that only say how a name is used, as `Final` without a type: the value says the type. */
export const bareQualifiers = from('annotation', factTables.typeAnnotation)
  .join('value', relationTables.staticValue, (t) => [
    equal(t.annotation.file, t.value.file),
    equal(t.annotation.named, t.value.node),
    equal(t.value.kind, literal('external')),
  ])
  .whereExists('role', languageName, (t) => [
    equal(t.annotation.language, t.role.language),
    equal(t.value.external, t.role.name),
    equal(t.role.role, literal('same_first')),
  ])
  .whereNone('form', factTables.typeForm, (t) => [
    equal(t.annotation.file, t.form.file),
    equal(t.annotation.named, t.form.node),
    equal(t.form.kind, literal('argument')),
  ])
  .select((t) => ({ file: t.annotation.file, owner: t.annotation.owner }));

/** Annotations that say a type. */
export const typeSaying = from('annotation', factTables.typeAnnotation)
  .whereNone('bare', bareQualifiers, (t) => [
    equal(t.annotation.file, t.bare.file),
    equal(t.annotation.owner, t.bare.owner),
  ])
  .select((t) => ({ file: t.annotation.file, owner: t.annotation.owner }));
