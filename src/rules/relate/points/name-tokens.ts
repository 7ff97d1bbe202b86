import { functionMember, kindRole, languageName, memberSubstitute, token } from '../../../model/tables/extraction.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { coalesce, equal, literal, oneOf } from '../../../relation/expressions.ts';
import { min } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';

const substitutes = from('pair', memberSubstitute)
  .join('text', token, (t) => equal(t.pair.substitute, t.text.text))
  .groupBy(
    (t) => ({ name: t.pair.name }),
    (t) => ({ token: min(t.text.token) }),
  );

const names = distinct(
  union(
    from('name', languageName).select((t) => ({ name: t.name.name })),
    from('function', functionMember).select((t) => ({ name: t.function.member })),
    from('role', kindRole)
      .where((t) =>
        oneOf(
          t.role.role,
          literal('unary_method'),
          literal('left_method'),
          literal('compare_method'),
          literal('augmented_method'),
          literal('right_method'),
          literal('reflected_method'),
        ),
      )
      .select((t) => ({ name: t.role.value })),
  ),
);

/** Tokens of names that the language gives a meaning; a name that no source has stands for the one that substitutes it. */
export const nameTokens = from('name', names)
  .leftJoin('text', token, (t) => equal(t.name.name, t.text.text))
  .leftJoin('substitute', substitutes, (t) => equal(t.name.name, t.substitute.name))
  .select((t) => ({ name: t.name.name, token: coalesce(t.text.token, t.substitute.token, literal(-1)) }));
