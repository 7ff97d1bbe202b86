import { describe, expect, it } from 'vitest';
import { conjuncts } from '../../src/relation/conjuncts.ts';
import { columnsRead, type Expression, operands } from '../../src/relation/expression.ts';
import { expressionText } from '../../src/relation/expression-text.ts';
import { inputs, type Relation } from '../../src/relation/relation.ts';
import { rules } from '../../src/rules/index.ts';

type Join = Extract<Relation, { readonly kind: 'join' }>;

const joinsOf = (relation: Relation): readonly Join[] => [
  ...(relation.kind === 'join' ? [relation] : []),
  ...inputs(relation).flatMap(joinsOf),
];

const sidesOf = (expression: Expression, { left, right }: Join): ReadonlySet<string> =>
  new Set(
    [...columnsRead(expression)].flatMap((column) => [
      ...(column in left.schema ? ['left'] : []),
      ...(column in right.schema ? ['right'] : []),
    ]),
  );

/** What the database cannot check while it looks up keys: it reads both sides and is not a comparison of one with the other. */
function isSlow(condition: Expression, join: Join): boolean {
  if (sidesOf(condition, join).size < 2) return false;
  const compared = operands(condition).map((operand) => sidesOf(operand, join));
  const isComparison = condition.kind === 'call' && /^(not_)?equal$|^(less|greater)(_equal)?$/.test(condition.function);
  return !isComparison || compared.some((sides) => sides.size > 1);
}

describe('Joins of the rules', () => {
  it('that keep rows without a partner never compare all rows of one side with all of the other', () => {
    const slow = rules.flatMap((rule) =>
      joinsOf(rule.relation)
        .filter(({ how, condition }) => how !== 'inner' && condition !== null)
        .flatMap((join) => conjuncts(join.condition as Expression).filter((condition) => isSlow(condition, join)))
        .map((condition) => `${rule.id}: ${expressionText(condition)}`),
    );
    expect([...new Set(slow)]).toEqual([]);
  });

  it('look up by more than the file what they compare further', () => {
    const slow = rules.flatMap((rule) =>
      joinsOf(rule.relation)
        .filter(({ keys }) => keys.every(({ left }) => /(^|\.)(file|language)$/.test(expressionText(left))))
        .flatMap((join) => (join.condition ? conjuncts(join.condition).filter((each) => isSlow(each, join)) : []))
        .map((condition) => `${rule.id}: ${expressionText(condition)}`),
    );
    expect([...new Set(slow)]).toEqual(allowed);
  });
});

/** Aliases of modules are few. */
const allowed = [
  'import-candidates: import.text starts with alias.prefix',
  'import-candidates: import.directory starts with alias.directory',
];
