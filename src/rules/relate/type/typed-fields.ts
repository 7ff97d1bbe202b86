import { distinct } from '../../../relation/combine.ts';
import { equal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { annotatedAssignments } from '../inherit/annotated-members.ts';
import { bareQualifiers } from './bare-qualifiers.ts';

/** Fields whose type is declared where the instance gets them, by the class and their name. */
export const typedFields = distinct(
  from('field', annotatedAssignments)
    .whereNone('bare', bareQualifiers, (t) => [equal(t.field.file, t.bare.file), equal(t.field.owner, t.bare.owner)])
    .select((t) => ({ file: t.field.file, class: t.field.class, token: t.field.token })),
);
