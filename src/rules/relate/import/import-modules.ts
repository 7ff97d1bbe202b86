import { fileTable, languageName } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct } from '../../../relation/combine.ts';
import {
  add,
  both,
  choose,
  coalesce,
  concat,
  either,
  equal,
  greater,
  isNotNull,
  isNull,
  less,
  literal,
  multiply,
  notEqual,
  regexReplace,
  startsWith,
} from '../../../relation/expressions.ts';
import { ascending } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { describing, isDeclaration } from './described-modules.ts';

const { module, moduleName } = factTables;
const besideImporter = 2;
const notOnSearchPath = 9;

/** Modules of standard libraries, by the first part of their names. */
const standard = from('name', languageName)
  .where((t) => equal(t.name.role, literal('standard_module')))
  .select((t) => ({ language: t.name.language, name: t.name.name }));

/** Folders that names of modules count from because modules or packages lie directly in them. */
const roots = distinct(from('module', module).select((t) => ({ root: t.module.root })));
/** Folders that are such by their name. */
const sourceFolders = from('name', languageName)
  .where((t) => equal(t.name.role, literal('source_folder')))
  .select((t) => ({ language: t.name.language, name: t.name.name }));

const found = from('candidate', relationTables.importCandidate)
  .join('name', moduleName, (t) => [equal(t.candidate.name, t.name.name)])
  .join('importer', module, (t) => [equal(t.candidate.file, t.importer.file)])
  .join('target', module, (t) => [equal(t.name.file, t.target.file)])
  .join('file', fileTable, (t) => [equal(t.name.file, t.file.file)])
  .leftJoin('standard', standard, (t) => [
    equal(t.candidate.language, t.standard.language),
    equal(regexReplace(t.candidate.name, '\\..*$', ''), t.standard.name),
  ])
  .leftJoin('root', roots, (t) => [equal(t.name.root, t.root.root)])
  .leftJoin('source', sourceFolders, (t) => [
    equal(t.candidate.language, t.source.language),
    equal(regexReplace(t.name.root, '^(?:.*/)?([^/]+)/$', '\\1'), t.source.name),
  ])
  .leftJoin('describing', describing, (t) => [equal(t.importer.language, t.describing.language)])
  .leftJoin('described', describing, (t) => [equal(t.target.language, t.described.language)])
  .select((t) => ({
    language: t.candidate.language,
    file: t.candidate.file,
    node: t.candidate.node,
    part: t.candidate.part,
    target: t.name.file,
    root: t.name.root,
    other_language: choose([[equal(t.importer.language, t.target.language), literal(0)]], literal(1)),
    foreign: choose([[both(isNotNull(t.describing.language), isNull(t.described.language)), literal(1)]], literal(0)),
    declaration: choose(
      [
        [greater(t.name.rank, literal(1)), literal(2)],
        [isDeclaration(t.file.path), literal(1)],
      ],
      literal(0),
    ),
    written: t.candidate.written,
    name_rank: t.name.rank,
    place: choose(
      [
        [equal(coalesce(t.candidate.root, literal('?')), t.name.root), literal(0)],
        [equal(coalesce(t.candidate.root, literal('?')), literal('')), literal(notOnSearchPath)],
        [equal(t.name.root, t.importer.root), literal(1)],
        [isNotNull(t.standard.name), literal(notOnSearchPath)],
        [equal(t.name.root, t.importer.directory), literal(besideImporter)],
        [equal(t.name.root, literal('')), literal(3)],
        [equal(t.name.root, t.target.root), literal(4)],
        // A package without a file lies in a folder of which something else says that it is on the search path.
        [both(isNotNull(t.root.root), startsWith(t.importer.directory, t.name.root)), literal(5)],
        // So does one in which the importing module lies itself.
        [
          startsWith(
            t.importer.directory,
            concat(t.name.root, regexReplace(t.candidate.name, '\\..*$', ''), literal('/')),
          ),
          literal(5),
        ],
        [isNotNull(t.source.name), literal(6)],
      ],
      literal(notOnSearchPath),
    ),
    rank: t.candidate.rank,
  }));

/** A module that names itself by its last name alone means one from outside. */
const chosen = from('found', found)
  .where((t) => [
    less(t.found.place, literal(notOnSearchPath)),
    either(notEqual(t.found.target, t.found.file), less(t.found.place, literal(besideImporter))),
  ])
  .best((t) => ({
    by: [t.found.file, t.found.node, t.found.part],
    order: [
      ascending(t.found.rank),
      ascending(t.found.place),
      ascending(t.found.foreign),
      ascending(t.found.declaration),
      ascending(t.found.written),
      ascending(add(multiply(t.found.name_rank, literal(2)), t.found.other_language)),
      ascending(t.found.target),
    ],
  }))
  .select((t) => ({
    language: t.found.language,
    file: t.found.file,
    node: t.found.node,
    part: t.found.part,
    target: t.found.target,
    root: t.found.root,
  }));

export default relateRule({
  id: 'import-modules',
  family: 'import',
  title: 'Imports find their module',
  why: 'An import means the file whose name counts from the importing file, its source root, its folder, or the root of the workspace. For a package without a file it counts from a folder around that is a source root, is named like one, or has the importing module in that package. The nearest of these wins, but a module of the standard library comes before those beside a module of a package, and no module is beside itself. A file that describes another comes before it where the importing language reads descriptions.',
  logic:
    'import_module(f, n, g) :- import_candidate(f, n, name, root), module_name(g, name, root), the first place on the search path.',
  output: relationTables.importModule,
  relation: from('chosen', chosen)
    // The package of a module lies where the module does, or has no file.
    .whereNone('apart', chosen, (t) => [
      equal(t.chosen.file, t.apart.file),
      equal(t.chosen.node, t.apart.node),
      equal(t.chosen.part, literal('package')),
      equal(t.apart.part, literal('module')),
      notEqual(t.chosen.root, t.apart.root),
    ])
    .select((t) => ({
      language: t.chosen.language,
      file: t.chosen.file,
      node: t.chosen.node,
      part: t.chosen.part,
      target: t.chosen.target,
    })),
  examples: [
    {
      title: 'The module beside the importing one comes first',
      files: { 'p/b.py': '', 'q/b.py': '', 'q/a.py': 'import b\n' },
      edges: ['q/a.py IMPORTS q/b.py'],
    },
    {
      title: 'An ending may be left out or stand for another',
      files: { 'a.ts': "import './b';\nimport './c.js';\n", 'b.ts': '', 'c.ts': '' },
      edges: ['a.ts IMPORTS b.ts', 'a.ts IMPORTS c.ts'],
    },
    {
      title: 'A module that does not exist',
      files: { 'a.ts': "import './b';\n", 'c/b.ts': '' },
      edges: ['a.ts IMPORTS ?./b (not_found)'],
    },
  ],
});
