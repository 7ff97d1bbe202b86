import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { LanguageData } from '../language/language-data.ts';

export interface NodeKind {
  readonly name: string;
  readonly named: boolean;
}

/** A language together with the numbers its grammar's symbols and fields have in this build. */
export interface GrammarLanguage {
  readonly number: number;
  readonly data: LanguageData;
  /** Of the grammar, the language data and the patterns. */
  readonly digest: string;
  /** Symbol of the grammar → kind over all grammars; 0 for symbols no tree shows. */
  readonly kinds: readonly number[];
  /** Field of the grammar → field over all grammars; 0 for none. */
  readonly fields: readonly number[];
  readonly wasmFile: string;
}

/** The languages this build knows, and the numbering of kinds and fields over all of their grammars. */
export interface GrammarCatalog {
  /** Folder it was loaded from; workers load it again from there. */
  readonly folder: string;
  /** Of the grammars and language data it was made from. */
  readonly digest: string;
  /** By number, from 1. */
  readonly languages: readonly GrammarLanguage[];
  /** Index = kind; 0 stands for none, 1 for ERROR. */
  readonly kinds: readonly NodeKind[];
  /** Index = field; 0 stands for none. */
  readonly fields: readonly string[];
  /** 0 when no grammar has it. */
  kindNumber(name: string, named: boolean): number;
  /** 0 when no grammar has it. */
  fieldNumber(name: string): number;
  /** Kind a name of language.json means: the named one if the grammar has it, else the token; 0 when it has neither. */
  kindIn(language: GrammarLanguage, name: string): number;
  /** By file name, then by ending, then by the interpreter on the first line. */
  languageOf(path: string, firstLine?: string): GrammarLanguage | null;
}

interface CatalogFile {
  readonly digest: string;
  readonly kinds: readonly NodeKind[];
  readonly fields: readonly string[];
  readonly languages: Readonly<
    Record<
      string,
      {
        readonly number: number;
        readonly digest: string;
        readonly kinds: readonly number[];
        readonly fields: readonly number[];
      }
    >
  >;
}

/** Loads what setup/grammars.mjs wrote into `folder`. */
export function loadGrammarCatalog(folder: string): GrammarCatalog {
  const catalog = readJson<CatalogFile>(join(folder, 'catalog.json'));
  const languages = Object.entries(catalog.languages)
    .map(([id, { number, digest, kinds, fields }]) => {
      const data = readJson<LanguageData>(join(folder, id, 'language.json'));
      return { number, digest, data, kinds, fields, wasmFile: join(folder, id, 'grammar.wasm') };
    })
    .sort((a, b) => a.number - b.number);
  const kindNumbers = new Map(catalog.kinds.map((kind, number) => [kindKey(kind.name, kind.named), number]));
  const fieldNumbers = new Map(catalog.fields.map((name, number) => [name, number]));
  const kindsOf = new Map(languages.map((language) => [language.number, new Set(language.kinds)]));
  const kindNumber = (name: string, named: boolean) => kindNumbers.get(kindKey(name, named)) ?? 0;
  return {
    folder,
    digest: catalog.digest,
    languages,
    kinds: catalog.kinds,
    fields: catalog.fields,
    kindNumber,
    fieldNumber: (name) => fieldNumbers.get(name) ?? 0,
    kindIn(language, name) {
      const has = kindsOf.get(language.number);
      return [kindNumber(name, true), kindNumber(name, false)].find((kind) => kind > 0 && has?.has(kind)) ?? 0;
    },
    languageOf: languageFinder(languages),
  };
}

function readJson<T>(file: string): T {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch (error) {
    throw new Error(`The grammars of this installation cannot be loaded: ${file}: ${(error as Error).message}`);
  }
}

function kindKey(name: string, named: boolean): string {
  return `${named ? 1 : 0}${name}`;
}

function languageFinder(languages: readonly GrammarLanguage[]): GrammarCatalog['languageOf'] {
  const filenames = new Map(languages.flatMap((each) => (each.data.filenames ?? []).map((name) => [name, each])));
  const endings = new Map(languages.flatMap((each) => each.data.extensions.map((ending) => [ending, each])));
  const interpreters = new Map(languages.flatMap((each) => (each.data.interpreters ?? []).map((name) => [name, each])));
  return (path, firstLine) => {
    const name = basename(path);
    const byName = filenames.get(name);
    if (byName) return byName;
    // The longest ending wins: `.d.ts` before `.ts`.
    for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      const ending = name.slice(dot);
      const language = endings.get(ending) ?? endings.get(ending.toLowerCase());
      if (language) return language;
    }
    const interpreter = firstLine ? interpreterOf(firstLine) : null;
    if (!interpreter) return null;
    return interpreters.get(interpreter) ?? interpreters.get(interpreter.replace(/[\d.]+$/, '')) ?? null;
  };
}

/** The program a `#!` line starts, looking through `env` and its options. */
function interpreterOf(line: string): string | null {
  if (!line.startsWith('#!')) return null;
  const words = line.slice(2).trim().split(/\s+/);
  const program = basename(words[0] ?? '');
  if (program !== 'env') return program || null;
  const word = words.slice(1).find((each) => !each.startsWith('-') && !each.includes('='));
  return word ? basename(word) : null;
}
