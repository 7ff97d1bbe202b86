import { Language, type Parser } from 'web-tree-sitter';
import { must } from '../model/must.ts';
import { checkReader } from './check-reader.ts';
import type { GrammarCatalog, GrammarLanguage } from './grammar-catalog.ts';
import { buildLanguageTables, type LanguageTables } from './language-tables.ts';
import type { OtherWords } from './parse-source.ts';
import { type PlaceRespelled, placeRespelledBy } from './place-respelled.ts';
import { readByCursor } from './read-by-cursor.ts';
import { respellBy } from './respell.ts';
import type { Lane, TreeReader } from './tree-reader.ts';
import { unquoteBy } from './unquote.ts';

/** A language ready to parse with. */
export interface WorkerLanguage {
  readonly grammar: Language;
  readonly tables: LanguageTables;
  readonly lane: Lane;
  readonly reader: TreeReader;
  /** Why the cursor is used, when it is. */
  readonly cursorReason: string | null;
  /** How to say what the grammar does not understand. */
  readonly words: OtherWords;
  /** What is to be done with nodes that were said in other words; null where nothing is. */
  readonly placeRespelled: PlaceRespelled | null;
}

/** Loads a grammar and decides how its trees are read: from memory, if that agrees with the cursor on the sample. */
export async function loadWorkerLanguage(
  catalog: GrammarCatalog,
  language: GrammarLanguage,
  parser: Parser,
  heapReader: TreeReader,
  forceCursor: boolean,
): Promise<WorkerLanguage> {
  const grammar = await Language.load(language.wasmFile);
  const tables = buildLanguageTables(catalog, language);
  const cursorReason = forceCursor
    ? 'it was asked for'
    : checkHeapReader(grammar, language, tables, parser, heapReader);
  const { respelled = [], quotedTypes } = language.data;
  const words = {
    always: respellBy(respelled.filter(({ always = false }) => always)),
    respell: respellBy(respelled.filter(({ always = false }) => !always)),
    unquote: quotedTypes ? unquoteBy(quotedTypes) : null,
  };
  const placeRespelled = placeRespelledBy(respelled, (kind) =>
    must(grammar.idForNodeType(kind, true), `the kind ${kind}`),
  );
  const ready = { grammar, tables, cursorReason, words, placeRespelled };
  return cursorReason === null
    ? { ...ready, lane: 'heap', reader: heapReader }
    : { ...ready, lane: 'cursor', reader: readByCursor };
}

/** What the reader is checked on: the sample, and a piece of it that has syntax errors. */
export const checkedTexts = (sample: string): readonly string[] => [sample, sample.slice(0, sample.length / 8)];

function checkHeapReader(
  grammar: Language,
  { data }: GrammarLanguage,
  tables: LanguageTables,
  parser: Parser,
  heapReader: TreeReader,
): string | null {
  parser.setLanguage(grammar);
  for (const text of checkedTexts(data.sample)) {
    const tree = parser.parse(text);
    if (!tree) return 'the sample could not be parsed';
    try {
      const difference = checkReader(heapReader, tree, tables.tokens);
      if (difference) return difference;
    } catch (error) {
      return (error as Error).message;
    } finally {
      tree.delete();
    }
  }
  return null;
}
