import type { FlowTables } from './flow-tables.ts';
import { PlacePairs } from './place-pairs.ts';

/** What an expression is that says its value itself. */
export type Constant = 'true' | 'false' | 'null' | 'undefined' | `text ${number}` | `number ${number}`;

/** The constants that are written out, or that names stand for. */
export class WrittenConstants {
  private readonly known = new Map<number, Constant>();
  private readonly names: PlacePairs;

  constructor({ constantNames, digits, writtenTexts, writtenWords }: FlowTables) {
    this.names = new PlacePairs(constantNames.at(), constantNames.at('target_node', 'target_file'));
    const [tokens, isNumber] = [writtenTexts.numbers('token'), writtenTexts.numbers('isNumber')];
    for (const [row, place] of writtenTexts.at().entries()) {
      const token = tokens[row] as number;
      const number = digits.get(token);
      if (isNumber[row] === 0) this.known.set(place, `text ${token}`);
      else if (number !== undefined) this.known.set(place, `number ${number}`);
    }
    const [isBoolean, isNull, holds] = (['isBoolean', 'isNull', 'holds'] as const).map((name) =>
      writtenWords.numbers(name),
    );
    for (const [row, place] of writtenWords.at().entries()) {
      const truth = holds?.[row] === 1 ? 'true' : 'false';
      const nothing = isNull?.[row] === 1 ? 'null' : 'undefined';
      this.known.set(place, isBoolean?.[row] === 1 ? truth : nothing);
    }
  }

  at(place: number): Constant | undefined {
    return this.known.get(place) ?? this.known.get(this.names.get(place) ?? place);
  }
}

/** Whether a condition that is a constant holds; texts that are written out are not empty. */
export const isTruthy = (constant: Constant): boolean =>
  constant === 'true' || constant.startsWith('text') || (constant.startsWith('number') && constant !== 'number 0');

/** Whether two constants are equal; undefined where languages think differently of it. */
export function isEqual(one: Constant, other: Constant): boolean | undefined {
  if (one === other) return true;
  const [first, second] = [kindOf(one), kindOf(other)];
  if (first === second && first !== 'nothing') return false;
  const isNothing = first === 'nothing' || second === 'nothing';
  return isNothing && first !== second ? false : undefined;
}

function kindOf(constant: Constant): string {
  if (constant === 'null' || constant === 'undefined') return 'nothing';
  return constant === 'true' || constant === 'false' ? 'truth' : (constant.split(' ')[0] as string);
}
