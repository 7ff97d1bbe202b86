import { languageName, token } from '../../../model/tables/extraction.ts';
import { equal, literal, oneOf } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

/** Texts that name built-in types and members with some of these roles. */
export const typeNames = (role: string, ...more: readonly string[]) =>
  from('name', languageName)
    .where((t) => oneOf(t.name.role, literal(role), ...more.map((each) => literal(each))))
    .join('text', token, (t) => [equal(t.name.name, t.text.text)])
    .select((t) => ({ language: t.name.language, role: t.name.role, token: t.text.token }));
