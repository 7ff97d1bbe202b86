import { languageFeature, languageName, token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import {
  add,
  concat,
  equal,
  left,
  literal,
  missing,
  not,
  notEqual,
  regexReplace,
  replace,
  startsWith,
  substring,
  subtract,
  textLength,
} from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { folderAbove } from './folder-above.ts';
import { relativeModuleName } from './relative-module-name.ts';

const script = '\\.([cm]?)js$';
const { import: imported, module, moduleAlias } = factTables;

const written = from('import', imported)
  .join('text', token, (t) => [equal(t.import.module, t.text.token)])
  .join('module', module, (t) => [equal(t.import.file, t.module.file)])
  .leftJoin('name', token, (t) => [equal(t.import.name, t.name.token)])
  .select((t) => ({
    language: t.import.language,
    file: t.import.file,
    node: t.import.node,
    kind: t.import.kind,
    text: t.text.text,
    name: t.name.text,
    directory: t.module.directory,
  }));

const dottedImports = from('import', written).whereExists('dotted', languageFeature, (t) => [
  equal(t.import.language, t.dotted.language),
  equal(t.dotted.feature, literal('dotted-modules')),
]);

const relative = dottedImports
  .where((t) => startsWith(t.import.text, literal('.')))
  .select((t) => {
    const rest = regexReplace(t.import.text, '^\\.+', '');
    const level = subtract(textLength(t.import.text), textLength(rest));
    const folder = replace(folderAbove(t.import.directory, subtract(level, literal(1))), literal('/'), literal('.'));
    return {
      language: t.import.language,
      file: t.import.file,
      node: t.import.node,
      kind: t.import.kind,
      imported: t.import.name,
      name: regexReplace(concat(folder, rest), '\\.$', ''),
    };
  });

const relativeModule = from('import', relative).select((t) => ({
  language: t.import.language,
  file: t.import.file,
  node: t.import.node,
  part: literal('module'),
  name: t.import.name,
  root: literal(''),
  rank: literal(0),
  written: literal(0),
}));
const relativeSubmodule = from('import', relative)
  .where((t) => equal(t.import.kind, literal('named')))
  .select((t) => ({
    language: t.import.language,
    file: t.import.file,
    node: t.import.node,
    part: literal('submodule'),
    name: regexReplace(concat(t.import.name, literal('.'), t.import.imported), '^\\.', ''),
    root: literal(''),
    rank: literal(0),
    written: literal(0),
  }));

const absolute = dottedImports.where((t) => not(startsWith(t.import.text, literal('.'))));
const absoluteModule = absolute.select((t) => ({
  language: t.import.language,
  file: t.import.file,
  node: t.import.node,
  part: literal('module'),
  name: t.import.text,
  root: missing('text'),
  rank: literal(0),
  written: literal(0),
}));
const absoluteSubmodule = absolute
  .where((t) => equal(t.import.kind, literal('named')))
  .select((t) => ({
    language: t.import.language,
    file: t.import.file,
    node: t.import.node,
    part: literal('submodule'),
    name: concat(t.import.text, literal('.'), t.import.name),
    root: missing('text'),
    rank: literal(0),
    written: literal(0),
  }));
const absolutePackage = absolute
  .where((t) => equal(t.import.kind, literal('module_root')))
  .select((t) => ({
    language: t.import.language,
    file: t.import.file,
    node: t.import.node,
    part: literal('package'),
    name: regexReplace(t.import.text, '\\..*$', ''),
    root: missing('text'),
    rank: literal(0),
    written: literal(0),
  }));

const pathImports = from('import', written).whereExists('paths', languageFeature, (t) => [
  equal(t.import.language, t.paths.language),
  equal(t.paths.feature, literal('path-modules')),
]);

const relativePath = pathImports
  .where((t) => startsWith(t.import.text, literal('.')))
  .select((t) => ({
    language: t.import.language,
    file: t.import.file,
    node: t.import.node,
    name: relativeModuleName(t.import.directory, t.import.text),
    rank: literal(0),
  }));

const bareImports = pathImports.where((t) => not(startsWith(t.import.text, literal('.'))));
const aliasedWhole = bareImports
  .join('alias', moduleAlias, (t) => [
    equal(t.import.text, t.alias.prefix),
    t.alias.exact,
    startsWith(t.import.directory, t.alias.directory),
  ])
  .select((t) => ({
    language: t.import.language,
    file: t.import.file,
    node: t.import.node,
    name: regexReplace(t.alias.target, '/$', ''),
    rank: t.alias.rank,
  }));
const aliasedStart = bareImports
  .join(
    'alias',
    from('alias', moduleAlias)
      .where((t) => not(t.alias.exact))
      .select((t) => t.alias),
    (t) => [startsWith(t.import.text, t.alias.prefix), startsWith(t.import.directory, t.alias.directory)],
  )
  .select((t) => ({
    language: t.import.language,
    file: t.import.file,
    node: t.import.node,
    name: regexReplace(
      concat(t.alias.target, substring(t.import.text, add(textLength(t.alias.prefix), literal(1)))),
      '/$',
      '',
    ),
    rank: t.alias.rank,
  }));

const paths = union(relativePath, aliasedWhole, aliasedStart);
const asWritten = from('path', paths).select((t) => ({
  language: t.path.language,
  file: t.path.file,
  node: t.path.node,
  part: literal('module'),
  name: t.path.name,
  root: literal(''),
  rank: t.path.rank,
  written: literal(0),
}));
/** The folder of a package has its entry, behind a file with the name of the folder. */
const entries = from('path', relativePath)
  .join('entry', moduleAlias, (t) => [
    equal(concat(literal('./'), t.path.name), t.entry.prefix),
    t.entry.exact,
    equal(t.entry.directory, literal('')),
  ])
  .select((t) => ({
    language: t.path.language,
    file: t.path.file,
    node: t.path.node,
    part: literal('module'),
    name: t.entry.target,
    root: literal(''),
    rank: t.path.rank,
    written: literal(1),
  }));
/** `./a.js` may stand for a source file with another ending. */
const withoutEnding = from('path', paths)
  .join('ending', languageName, (t) => [
    equal(t.ending.role, literal('extension')),
    equal(regexReplace(t.path.name, '^.*(\\.[^./]+)$', '\\1'), t.ending.name),
  ])
  .select((t) => ({
    language: t.path.language,
    file: t.path.file,
    node: t.path.node,
    part: literal('module'),
    name: left(t.path.name, subtract(literal(0), textLength(t.ending.name))),
    root: literal(''),
    rank: t.path.rank,
    written: literal(1),
  }));
/** What a file of statements declares may stand beside it. */
const declared = from('path', paths)
  .where((t) => notEqual(regexReplace(t.path.name, script, ''), t.path.name))
  .select((t) => ({
    language: t.path.language,
    file: t.path.file,
    node: t.path.node,
    part: literal('module'),
    name: regexReplace(t.path.name, script, '.d.\\1ts'),
    root: literal(''),
    rank: t.path.rank,
    written: literal(1),
  }));

export default relateRule({
  id: 'import-candidates',
  family: 'import',
  title: 'Module names an import may mean',
  why: 'A relative name counts from the folder of the importing file, an absolute one from a source root or a configured alias; an imported name may be a module itself; the folder of a package stands for its entry.',
  logic:
    'import_candidate(f, n, name) :- import(f, n, module), module(f, directory), name = directory joined with module.',
  output: relationTables.importCandidate,
  relation: union(
    relativeModule,
    relativeSubmodule,
    absoluteModule,
    absoluteSubmodule,
    absolutePackage,
    asWritten,
    entries,
    withoutEnding,
    declared,
  ),
  examples: [
    {
      title: 'A leading dot counts from the folder of the file',
      files: { 'p/__init__.py': '', 'p/a.py': 'from .b import f\n', 'p/b.py': 'def f(): ...\n' },
      edges: ['p/a.py IMPORTS p/b.py'],
    },
    {
      title: 'Three dots count from two folders above',
      files: { 'p/b.py': '', 'p/q/r/a.py': 'from ...b import f\n' },
      edges: ['p/q/r/a.py IMPORTS p/b.py'],
    },
    {
      title: 'Without a dot the name is not relative',
      files: { 'p/a.py': 'from q.b import f\n', 'b.py': 'def f(): ...\n' },
      edges: ['p/a.py IMPORTS ?q.b (external)'],
    },
  ],
});
