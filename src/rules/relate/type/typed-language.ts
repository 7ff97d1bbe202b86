import { languageFeature } from '../../../model/tables/extraction.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

/** Languages whose members are found by types. */
export const typedLanguage = distinct(
  from('feature', languageFeature)
    .where((t) => equal(t.feature.feature, literal('typed-members')))
    .select((t) => ({ language: t.feature.language })),
);
