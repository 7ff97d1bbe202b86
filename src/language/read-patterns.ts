import { must } from '../model/must.ts';
import { PatternError } from './pattern-error.ts';
import { type PatternToken, patternTokens } from './pattern-tokens.ts';
import type {
  NodeItem,
  Pattern,
  PatternItem,
  PatternPlace,
  Predicate,
  PredicateName,
  Quantifier,
} from './pattern-tree.ts';

/** Reads the patterns of a file in tree-sitter's query syntax. */
export function readPatterns(file: string, text: string): readonly Pattern[] {
  return new PatternReader(file, patternTokens(file, text)).patterns();
}

const predicateNames: Readonly<Record<string, PredicateName>> = {
  'eq?': 'eq',
  'not-eq?': 'not-eq',
  'match?': 'match',
  'not-match?': 'not-match',
  'any-of?': 'any-of',
  'not-any-of?': 'not-any-of',
};

const quantifiers: Readonly<Record<string, Quantifier>> = { '?': 'optional', '*': 'any', '+': 'some' };

interface Siblings {
  readonly items: readonly PatternItem[];
  readonly closed: boolean;
  readonly absent: readonly string[];
}

class PatternReader {
  #at = 0;
  #predicates: Predicate[] = [];

  constructor(
    private readonly file: string,
    private readonly tokens: readonly PatternToken[],
  ) {}

  patterns(): readonly Pattern[] {
    const patterns: Pattern[] = [];
    while (this.#token().type !== 'end') {
      this.#predicates = [];
      const { start } = this.#token();
      const place = this.#place();
      const item = this.#item(false);
      if (item.quantifier !== 'one') throw PatternError.unsupported(place, 'A repeated or optional pattern');
      const end = must(this.tokens[this.#at - 1]).end;
      patterns.push({ place, item, predicates: this.#predicates, start, end });
    }
    return patterns;
  }

  #item(anchored: boolean): PatternItem {
    const place = this.#place();
    const field = this.#token(1).value === ':' ? this.#take('name', 'a field').value : null;
    if (field !== null) this.#mark(':');
    const item = this.#primary({ place, field, anchored, quantifier: 'one', captures: [] });
    return { ...item, ...this.#suffixes() };
  }

  #primary(base: Omit<PatternItem, 'type'>): PatternItem {
    const token = this.#next();
    const leaf = { ...base, type: 'node', children: [], closed: false, absent: [] } as const;
    if (token.type === 'text') return { ...leaf, kind: { name: token.value, named: false } };
    if (token.type === 'name' && token.value === '_') {
      if (base.field === null) throw PatternError.unsupported(base.place, '`_` without a field (write `(_)`)');
      return { ...leaf, kind: 'any' };
    }
    if (token.value === '[' && token.type === 'mark') return { ...base, type: 'alternation', choices: this.#choices() };
    if (token.value !== '(' || token.type !== 'mark')
      throw new PatternError({ file: this.file, line: token.line }, `Expected a pattern, found \`${token.value}\`.`);
    if (this.#token().type === 'name' && this.#token(1).value !== ':') return this.#node(leaf);
    const { items, closed } = this.#siblings();
    if (closed) throw PatternError.unsupported(base.place, 'An anchor at the end of a group');
    if (items.length === 0) throw new PatternError(base.place, 'The parentheses are empty.');
    return { ...base, type: 'group', items };
  }

  #node(leaf: Omit<NodeItem, 'kind'>): NodeItem {
    const name = this.#next();
    if (name.value === 'MISSING') throw PatternError.unsupported(leaf.place, 'MISSING');
    const { items, closed, absent } = this.#siblings();
    const kind = name.value === '_' ? 'named' : { name: name.value, named: true };
    return { ...leaf, kind, children: items, closed, absent };
  }

  #choices(): readonly PatternItem[] {
    const choices: PatternItem[] = [];
    while (this.#token().value !== ']') choices.push(this.#item(false));
    this.#next();
    return choices;
  }

  /** The items up to the closing parenthesis; predicates among them belong to the whole pattern. */
  #siblings(): Siblings {
    const items: PatternItem[] = [];
    const absent: string[] = [];
    let anchored = false;
    for (;;) {
      const token = this.#token();
      if (token.type === 'mark' && token.value === ')') break;
      if (token.type === 'mark' && token.value === '.') {
        this.#next();
        anchored = true;
      } else if (token.type === 'mark' && token.value === '!') {
        this.#next();
        absent.push(this.#take('name', 'a field').value);
      } else if (token.type === 'mark' && token.value === '(' && this.#token(1).type === 'predicate') {
        this.#predicates.push(this.#predicate());
      } else {
        items.push(this.#item(anchored));
        anchored = false;
      }
    }
    this.#next();
    return { items, closed: anchored, absent };
  }

  #suffixes(): { readonly quantifier: Quantifier; readonly captures: readonly string[] } {
    const captures: string[] = [];
    let quantifier: Quantifier = 'one';
    for (;;) {
      const token = this.#token();
      const sign = token.type === 'mark' ? quantifiers[token.value] : undefined;
      if (token.type === 'capture') captures.push(token.value);
      else if (sign) quantifier = sign;
      else return { quantifier, captures };
      this.#next();
    }
  }

  #predicate(): Predicate {
    this.#mark('(');
    const place = this.#place();
    const written = this.#next().value;
    const name = predicateNames[written];
    if (!name) throw PatternError.unsupported(place, `#${written}`);
    const capture = this.#take('capture', 'a capture').value;
    const operands: PatternToken[] = [];
    while (this.#token().value !== ')' || this.#token().type !== 'mark') operands.push(this.#next());
    this.#next();
    const [first] = operands;
    if (first?.type === 'capture' && operands.length === 1 && (name === 'eq' || name === 'not-eq'))
      return { place, name, capture, operands: { capture: first.value } };
    const isList = name === 'any-of' || name === 'not-any-of';
    if (!first || operands.some(({ type }) => type !== 'text') || (!isList && operands.length > 1))
      throw new PatternError(place, `#${written} takes a capture and ${isList ? 'texts' : 'one text'} in quotes.`);
    return { place, name, capture, operands: operands.map(({ value }) => value) };
  }

  #place(): PatternPlace {
    return { file: this.file, line: this.#token().line };
  }

  #token(ahead = 0): PatternToken {
    return must(this.tokens[Math.min(this.#at + ahead, this.tokens.length - 1)]);
  }

  #next(): PatternToken {
    const token = this.#token();
    if (token.type === 'end') throw new PatternError(this.#place(), 'The file ends inside a pattern.');
    this.#at++;
    return token;
  }

  #take(type: PatternToken['type'], what: string): PatternToken {
    const token = this.#token();
    if (token.type !== type) throw new PatternError(this.#place(), `Expected ${what}, found \`${token.value}\`.`);
    return this.#next();
  }

  #mark(sign: string): void {
    const token = this.#token();
    if (token.type !== 'mark' || token.value !== sign)
      throw new PatternError(this.#place(), `Expected \`${sign}\`, found \`${token.value}\`.`);
    this.#next();
  }
}
