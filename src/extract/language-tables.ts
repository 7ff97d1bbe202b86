import type { DocumentationRole } from './documentation/documentation-node.ts';
import type { GrammarCatalog, GrammarLanguage } from './grammar-catalog.ts';
import { errorSymbol } from './tree-columns.ts';

/** What `tokens` says of a symbol: a token that is kept, one that is kept in some nodes, or such a node. */
export const keptToken = { everywhere: 1, inside: 2, around: 4 } as const;

/** Whether a child is evaluated outside the scope: always, or where its node is the first of its kind among its siblings. */
export const outside = { always: 1, inFirst: 2 } as const;

export const kindBit = { makesScope: 1, hasOutside: 2, keepsText: 4 } as const;

/** What language.json says, as arrays the inner loop of extraction can index. */
export interface LanguageTables {
  readonly number: number;
  readonly id: string;
  /** Symbol of the grammar → kind over all grammars. */
  readonly kindOfSymbol: Uint16Array;
  readonly nameOfSymbol: (symbol: number) => string;
  /** Field of the grammar → field over all grammars. */
  readonly fieldOf: Uint16Array;
  /** By symbol: whether it is an anonymous token that is kept without a field, see `keptToken`. */
  readonly tokens: Uint8Array;
  /** Kind → bits of `kindBit`. */
  readonly kindBits: Uint8Array;
  /** Kind × number of fields + field → of `outside`, or 0 when the child is evaluated inside the scope. */
  readonly outside: Uint8Array;
  readonly fieldCount: number;
  /** Where documentation texts say types. */
  readonly documentation: DocumentationTables | null;
}

export interface DocumentationTables {
  /** By symbol: 1 for comments. */
  readonly comments: Uint8Array;
  readonly symbols: Readonly<Record<DocumentationRole, number>>;
}

export function buildLanguageTables(catalog: GrammarCatalog, language: GrammarLanguage): LanguageTables {
  const { data } = language;
  const kindOfSymbol = new Uint16Array(errorSymbol + 1);
  kindOfSymbol.set(language.kinds);
  kindOfSymbol[errorSymbol] = 1;
  const tokens = keptTokens(catalog, language);

  const kindBits = new Uint8Array(catalog.kinds.length);
  const mark = (name: string, bit: number) => {
    const kind = catalog.kindIn(language, name);
    kindBits[kind] = (kindBits[kind] ?? 0) | bit;
    return kind;
  };
  for (const name of Object.keys(data.scopes)) mark(name, kindBit.makesScope);
  for (const name of data.wholeText) mark(name, kindBit.keepsText);
  for (const name of Object.keys(data.roles.comment ?? {})) mark(name, kindBit.keepsText);
  const fieldCount = catalog.fields.length;
  const outsideOf = new Uint8Array(catalog.kinds.length * fieldCount);
  const markOutside = (named: Readonly<Record<string, readonly string[]>>, as: number) => {
    for (const [name, fields] of Object.entries(named)) {
      const kind = mark(name, kindBit.hasOutside);
      for (const field of fields) outsideOf[kind * fieldCount + catalog.fieldNumber(field)] = as;
    }
  };
  markOutside(data.outsideScope, outside.always);
  markOutside(data.outsideScopeInFirst ?? {}, outside.inFirst);
  return {
    number: language.number,
    id: data.id,
    kindOfSymbol,
    nameOfSymbol: (symbol) => catalog.kinds[kindOfSymbol[symbol] ?? 0]?.name ?? '',
    fieldOf: Uint16Array.from(language.fields),
    tokens,
    kindBits,
    outside: outsideOf,
    fieldCount,
    documentation: documentationTables(catalog, language),
  };
}

function documentationTables(catalog: GrammarCatalog, language: GrammarLanguage): DocumentationTables | null {
  const { documentationNodes: names, roles } = language.data;
  if (!names) return null;
  const comments = new Uint8Array(errorSymbol + 1);
  const kinds = new Set(Object.keys(roles.comment ?? {}).map((name) => catalog.kindIn(language, name)));
  for (const [symbol, kind] of language.kinds.entries()) if (kinds.has(kind)) comments[symbol] = 1;
  const symbolOf = (name: string) => language.kinds.indexOf(catalog.kindNumber(name, true));
  return {
    comments,
    symbols: { tag: symbolOf(names.tag), shape: symbolOf(names.shape), member: symbolOf(names.member) },
  };
}

function keptTokens(catalog: GrammarCatalog, { data, kinds }: GrammarLanguage): Uint8Array {
  const { tokens, tokensIn = {} } = data;
  const marks = new Map<number, number>();
  for (const name of Object.keys(tokensIn)) marks.set(catalog.kindNumber(name, true), keptToken.around);
  for (const name of Object.values(tokensIn).flat()) marks.set(catalog.kindNumber(name, false), keptToken.inside);
  for (const name of tokens) marks.set(catalog.kindNumber(name, false), keptToken.everywhere);
  const bySymbol = new Uint8Array(errorSymbol + 1);
  for (const [symbol, kind] of kinds.entries()) if (kind) bySymbol[symbol] = marks.get(kind) ?? 0;
  return bySymbol;
}
