import { PatternError } from './pattern-error.ts';
import type { Pattern, PatternItem, PatternPlace } from './pattern-tree.ts';

/** Refuses predicates that mean nothing: unknown captures, captures of optional nodes, patterns the database cannot run. */
export function checkPattern({ item, predicates }: Pattern): void {
  for (const { place, name, capture, operands } of predicates) {
    const isPair = 'capture' in operands;
    for (const used of isPair ? [capture, operands.capture] : [capture]) checkCapture(item, place, used, isPair);
    if (!isPair && name.endsWith('match')) checkExpression(place, operands[0] ?? '');
  }
}

function checkCapture(item: PatternItem, place: PatternPlace, capture: string, isPair: boolean): void {
  const found = capturesOf(item, false).filter(({ name }) => name === capture);
  if (found.length === 0) throw new PatternError(place, `The pattern does not capture @${capture}.`);
  if (found.some(({ optional }) => optional))
    throw PatternError.unsupported(place, `A predicate on the optional node @${capture}`);
  if (isPair && found.length > 1)
    throw PatternError.unsupported(place, `A comparison with @${capture}, which is on ${found.length} nodes,`);
}

function capturesOf(
  item: PatternItem,
  optional: boolean,
): readonly { readonly name: string; readonly optional: boolean }[] {
  const isOptional = optional || item.quantifier === 'optional' || item.quantifier === 'any';
  const inside = item.type === 'node' ? item.children : item.type === 'group' ? item.items : item.choices;
  return [
    ...item.captures.map((name) => ({ name, optional: isOptional })),
    ...inside.flatMap((child) => capturesOf(child, isOptional)),
  ];
}

/** Expressions must mean the same to the database's engine, which never looks around or back. */
function checkExpression(place: PatternPlace, expression: string): void {
  try {
    new RegExp(expression);
  } catch (error) {
    throw new PatternError(place, `The regular expression is not valid: ${(error as Error).message}.`);
  }
  if (/\(\?[=!<]|\\[1-9]/.test(expression))
    throw PatternError.unsupported(place, 'A look-around or a back reference in a regular expression');
}
