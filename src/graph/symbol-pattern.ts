/** A pattern a person types, as a test of names: `*` stands for any text, case does not matter. */
export interface SymbolPattern {
  /** The pattern in lower case. */
  readonly text: string;
  /** What a name must start with, end with and hold in between; a pattern without `*` is a prefix. */
  readonly start: string;
  readonly end: string;
  readonly middle: string;
  /** Whether those three say all; else `fits` must be asked as well. */
  readonly isSimple: boolean;
  fits(names: { readonly name: string; readonly localName: string; readonly qualifiedName: string }): boolean;
}

export function symbolPattern(typed: string): SymbolPattern {
  const text = typed.trim().toLowerCase();
  const [start = '', ...rest] = text.split('*');
  const end = rest.pop() ?? '';
  const middle = rest.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
  const expression = new RegExp(
    `^${text.split('*').map(escaped).join('.*')}`.concat(text.includes('*') ? '$' : ''),
    's',
  );
  return {
    text,
    start,
    end,
    middle,
    isSimple: start === '' || end === '' ? rest.length < 2 && (middle === '' || (start === '' && end === '')) : false,
    fits: ({ name, localName, qualifiedName }) =>
      [name, localName, qualifiedName].some((each) => expression.test(each.toLowerCase())),
  };
}

const escaped = (part: string): string => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
