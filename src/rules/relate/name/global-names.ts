import { fileTable, syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, literal, notEqual, regexReplace, startsWith, textLength } from '../../../relation/expressions.ts';
import { max } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { languagesWith } from '../type/typed-language.ts';

const { assignment, definition, export: exported, import: imported, reference, symbol } = factTables;

const sharing = languagesWith('global-scripts');
const modules = distinct(
  union(
    from('import', imported).select((t) => ({ file: t.import.file })),
    from('export', exported).select((t) => ({ file: t.export.file })),
  ),
);
/** A script is loaded together with what lies in its folder and below; what only an assignment makes need not be there yet. */
const ofScripts = from('symbol', symbol)
  .where((t) => equal(t.symbol.scope, literal(0)))
  .whereExists('sharing', sharing, (t) => [equal(t.symbol.language, t.sharing.language)])
  .whereNone('module', modules, (t) => equal(t.symbol.file, t.module.file))
  .whereNone('given', assignment, (t) => [equal(t.symbol.file, t.given.file), equal(t.symbol.node, t.given.target)])
  .join('file', fileTable, (t) => equal(t.symbol.file, t.file.file))
  .select((t) => ({
    file: t.symbol.file,
    node: t.symbol.node,
    token: t.symbol.token,
    folder: regexReplace(t.file.path, '[^/]+$', ''),
  }));
/** What stands in a namespace without a name, which declares for all files; variables of it are hoisted out of it. */
const ofModules = from('global', definition)
  .where((t) => [equal(t.global.kind, literal('namespace')), equal(t.global.name, literal(-1))])
  .join('name', syntaxNode, (t) => [equal(t.global.file, t.name.file), equal(t.global.body, t.name.scope)])
  .join('symbol', symbol, (t) => [equal(t.name.file, t.symbol.file), equal(t.name.node, t.symbol.node)])
  .select((t) => ({ file: t.symbol.file, node: t.symbol.node, token: t.symbol.token, folder: literal('') }));

const found = from('name', reference)
  .whereExists('sharing', sharing, (t) => [equal(t.name.language, t.sharing.language)])
  .whereNone('own', relationTables.resolvedName, (t) => [
    equal(t.name.file, t.own.file),
    equal(t.name.node, t.own.node),
  ])
  .join('global', union(ofScripts, ofModules), (t) => [
    equal(t.name.token, t.global.token),
    notEqual(t.name.file, t.global.file),
  ])
  .join('file', fileTable, (t) => equal(t.name.file, t.file.file))
  .where((t) => startsWith(t.file.path, t.global.folder))
  .select((t) => ({
    language: t.name.language,
    file: t.name.file,
    node: t.name.node,
    target_file: t.global.file,
    target_node: t.global.node,
    depth: textLength(t.global.folder),
  }));
const nearest = from('found', found).groupBy(
  (t) => ({ file: t.found.file, node: t.found.node }),
  (t) => ({ depth: max(t.found.depth) }),
);

export default relateRule({
  id: 'global-names',
  family: 'name',
  title: 'Names that are declared for all files',
  why: 'A name no scope of its file binds means what a script of the nearest folder around declares, or what a module declares for all files.',
  logic:
    'global_name(n, y) :- reference(n, t), not resolved_name(n, …), symbol(y, t) at the top of a script of a folder around.',
  output: relationTables.globalName,
  relation: from('found', found)
    .join('nearest', nearest, (t) => [
      equal(t.found.file, t.nearest.file),
      equal(t.found.node, t.nearest.node),
      equal(t.found.depth, t.nearest.depth),
    ])
    .select((t) => ({
      language: t.found.language,
      file: t.found.file,
      node: t.found.node,
      target_file: t.found.target_file,
      target_node: t.found.target_node,
    })),
  examples: [
    {
      title: 'A variable a script declares',
      files: { 'a.d.ts': 'declare const __DEV__: boolean;\n', 'b.ts': 'export const b = __DEV__;\n' },
      edges: ['b.ts:1 __DEV__ REFERS_TO a.d.ts:__DEV__'],
    },
    {
      title: 'A variable of a module is its own',
      files: { 'a.ts': 'export const a = 1;\nconst other = 2;\n', 'b.ts': 'export const b = other;\n' },
      edges: ['b.ts:1 other REFERS_TO ?other (not_found)'],
    },
  ],
});
