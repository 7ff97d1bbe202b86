import type { FlowTables } from './flow-tables.ts';
import { PlacePairs } from './place-pairs.ts';
import { RowsBy } from './rows-by.ts';

/** What an expression is that says its value itself. */
export type Constant = 'true' | 'false' | 'null' | 'undefined' | `text ${number}` | `number ${number}`;

/** The constants that are written out, or that names stand for. */
export class WrittenConstants {
  private readonly names: PlacePairs;
  private readonly texts: RowsBy;
  private readonly words: RowsBy;

  constructor(private readonly tables: FlowTables) {
    const { constantNames, writtenTexts, writtenWords } = tables;
    this.names = new PlacePairs(constantNames.at(), constantNames.at('target_node', 'target_file'));
    this.texts = new RowsBy(writtenTexts.at());
    this.words = new RowsBy(writtenWords.at());
  }

  at(place: number): Constant | undefined {
    return this.written(place) ?? this.written(this.names.get(place) ?? place);
  }

  private written(place: number): Constant | undefined {
    const { digits, writtenTexts, writtenWords } = this.tables;
    const word = this.words.first(place);
    if (word >= 0) {
      const is = (column: string) => writtenWords.numbers(column)[word] === 1;
      if (is('isBoolean')) return is('holds') ? 'true' : 'false';
      return is('isNull') ? 'null' : 'undefined';
    }
    const text = this.texts.first(place);
    if (text < 0) return undefined;
    const token = writtenTexts.numbers('token')[text] as number;
    const number = digits.get(token);
    if (writtenTexts.numbers('isNumber')[text] !== 1) return `text ${token}`;
    return number === undefined ? undefined : `number ${number}`;
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
