import type { Predicate } from '../pattern-tree.ts';
import type { TokenTexts } from './token-texts.ts';

/** Whether a text is what a predicate asks for. A node without a text passes only what it must not be. */
export class TextTest {
  readonly #isNegated: boolean;
  readonly #words: readonly Uint8Array[];
  readonly #expression: RegExp | null;
  /** By token: 0 not known, 1 no, 2 yes. */
  #known = new Uint8Array(0);
  #epoch = -1;

  constructor(name: Predicate['name'], operands: readonly string[]) {
    this.#isNegated = name.startsWith('not-');
    const isExpression = name.endsWith('match');
    // By code points, as the database matches.
    this.#expression = isExpression ? new RegExp(operands[0] ?? '', 'u') : null;
    this.#words = isExpression ? [] : operands.map((operand) => new TextEncoder().encode(operand));
  }

  accepts(token: number, texts: TokenTexts): boolean {
    if (token < 0) return this.#isNegated;
    const found = this.#expression ? this.#matches(token, texts, this.#expression) : this.#isWord(token, texts);
    return found !== this.#isNegated;
  }

  #isWord(token: number, texts: TokenTexts): boolean {
    const start = texts.startOf(token);
    const length = (texts.ends[token] as number) - start;
    for (const word of this.#words) {
      if (word.length !== length) continue;
      let same = 0;
      while (same < length && word[same] === texts.bytes[start + same]) same++;
      if (same === length) return true;
    }
    return false;
  }

  #matches(token: number, texts: TokenTexts, expression: RegExp): boolean {
    if (this.#epoch !== texts.epoch) {
      this.#known.fill(0);
      this.#epoch = texts.epoch;
    }
    if (token >= this.#known.length) {
      const larger = new Uint8Array(texts.ends.length);
      larger.set(this.#known);
      this.#known = larger;
    }
    if (this.#known[token] === 0) this.#known[token] = expression.test(texts.textOf(token)) ? 2 : 1;
    return this.#known[token] === 2;
  }
}
