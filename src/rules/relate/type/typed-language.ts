import type { Feature } from '../../../model/features.ts';
import { languageFeature } from '../../../model/tables/extraction.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

export const languagesWith = (feature: Feature) =>
  distinct(
    from('feature', languageFeature)
      .where((t) => equal(t.feature.feature, literal(feature)))
      .select((t) => ({ language: t.feature.language })),
  );

/** Languages whose members are found by types. */
export const typedLanguage = languagesWith('typed-members');
