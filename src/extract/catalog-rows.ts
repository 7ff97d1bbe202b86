import { type NativeEffect, nativeEffectNames } from '../model/native-effects.ts';
import type { Table } from '../model/table.ts';
import {
  flowRole,
  functionMember,
  kindRole,
  language,
  languageFeature,
  languageName,
  memberSubstitute,
  nativeName,
  syntaxField,
  syntaxKind,
} from '../model/tables/extraction.ts';
import type { GrammarCatalog, GrammarLanguage } from './grammar-catalog.ts';

type CatalogRow = Readonly<Record<string, string | number>>;

/** The rows of the tables that say what the languages, kinds and fields are. */
export function catalogRows(catalog: GrammarCatalog): ReadonlyMap<Table, readonly CatalogRow[]> {
  const { languages, kinds, fields } = catalog;
  return new Map<Table, readonly CatalogRow[]>([
    [language, languages.map(({ number, data }) => ({ language: number, id: data.id, title: data.title }))],
    [
      languageFeature,
      languages.flatMap(({ number, data }) => data.features.map((feature) => ({ language: number, feature }))),
    ],
    [
      syntaxKind,
      kinds.map(({ name, named }, kind) => ({ kind, name, named: named ? 1 : 0 })).filter(({ kind }) => kind > 0),
    ],
    [syntaxField, fields.map((name, field) => ({ field, name })).filter(({ field }) => field > 0)],
    [kindRole, languages.flatMap((each) => kindRoleRows(catalog, each))],
    [flowRole, languages.flatMap((each) => flowRoleRows(catalog, each))],
    [languageName, languages.flatMap(languageNameRows)],
    [nativeName, languages.flatMap(nativeNameRows)],
    [
      memberSubstitute,
      languages.flatMap(({ number, data }) =>
        Object.entries(data.insteadOf ?? {}).map(([name, substitute]) => ({ language: number, name, substitute })),
      ),
    ],
    [functionMember, languages.flatMap(functionMemberRows)],
  ]);
}

const functionMemberRows = ({ number, data }: GrammarLanguage) =>
  Object.entries(data.functionMembers ?? {}).flatMap(([name, members]) =>
    members.map((member, step) => ({ language: number, name, member, step, steps: members.length })),
  );

const given = (pattern: string | undefined) => (pattern === undefined ? [] : [pattern]);

function languageNameRows({ number, data }: GrammarLanguage) {
  const decorators = Object.entries(data.methodDecorators ?? {});
  const names = {
    builtin: data.builtins,
    constructor: data.constructors,
    module_name: data.moduleNames ?? [],
    package_stem: data.modulePath.packageStems,
    extension: data.extensions,
    super_call: data.superCalls ?? [],
    implicit_method: given(data.implicitMethods),
    test_file: given(data.testFiles),
    run_by_tests: given(data.runByTests),
    ...data.typeNames,
    ...data.valueNames,
    static_decorator: decorators.filter(([, kind]) => kind === 'static').map(([name]) => name),
    class_decorator: decorators.filter(([, kind]) => kind === 'class').map(([name]) => name),
  };
  return Object.entries(names).flatMap(([role, list]) =>
    [...new Set(list)].map((name) => ({ language: number, role, name })),
  );
}

function nativeNameRows({ number, data }: GrammarLanguage) {
  return Object.entries(data.natives ?? {}).flatMap(([form, effects]) =>
    Object.entries(effects).flatMap(([effect, names]) =>
      names.map((name) => ({
        language: number,
        form,
        name,
        effect: nativeEffectNames.indexOf(effect as NativeEffect),
      })),
    ),
  );
}

function kindRoleRows(catalog: GrammarCatalog, language: GrammarLanguage) {
  const { scopes, roles } = language.data;
  return Object.entries({ scope: scopes, ...roles }).flatMap(([role, kinds]) =>
    Object.entries(kinds ?? {}).map(([name, value]) => ({
      language: language.number,
      kind: catalog.kindIn(language, name),
      role,
      value,
    })),
  );
}

/** A row for the role of a kind, and one for each of its parts. */
function flowRoleRows(catalog: GrammarCatalog, language: GrammarLanguage) {
  return Object.entries(language.data.flow ?? {}).flatMap(([name, { role, ...parts }]) => {
    const of = { language: language.number, kind: catalog.kindIn(language, name), role };
    const held = Object.entries(parts).map(([part, by]) => ({
      ...of,
      part,
      held_by: typeof by === 'number' ? -1 - by : catalog.fieldNumber(String(by)),
    }));
    return [{ ...of, part: '', held_by: 0 }, ...held];
  });
}
