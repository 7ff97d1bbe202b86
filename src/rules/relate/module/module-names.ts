import { languageFeature } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { union } from '../../../relation/combine.ts';
import {
  add,
  choose,
  concat,
  endsWith,
  equal,
  listJoin,
  listPrefix,
  literal,
  regexReplace,
  replace,
  split,
  substring,
  subtract,
  textLength,
} from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { parsedModule } from './parsed-module.ts';

const { module, moduleName } = factTables;

const modulePath = from('module', module)
  .join('parsed', parsedModule, (t) => [equal(t.module.file, t.parsed.file)])
  .select((t) => ({
    language: t.module.language,
    file: t.module.file,
    full_path: t.parsed.full_path,
    stem_path: t.parsed.path,
    path: choose([[t.module.is_package, regexReplace(t.module.directory, '/$', '')]], t.parsed.path),
    stub: choose([[endsWith(t.parsed.full_path, literal('i')), literal(1)]], literal(0)),
  }));

const dotted = from('module', modulePath)
  .whereExists('dotted', languageFeature, (t) => [
    equal(t.module.language, t.dotted.language),
    equal(t.dotted.feature, literal('dotted-modules')),
  ])
  .unnest('part', (t) => split(t.module.path, literal('/')))
  .select((t) => {
    const folders = listPrefix(split(t.module.path, literal('/')), subtract(t.part.position, literal(1)));
    const root = choose(
      [[equal(t.part.position, literal(1)), literal('')]],
      concat(listJoin(folders, literal('/')), literal('/')),
    );
    return {
      language: t.module.language,
      file: t.module.file,
      name: replace(substring(t.module.path, add(textLength(root), literal(1))), literal('/'), literal('.')),
      root,
      rank: t.module.stub,
    };
  });

const byPath = from('module', modulePath).whereExists('paths', languageFeature, (t) => [
  equal(t.module.language, t.paths.language),
  equal(t.paths.feature, literal('path-modules')),
]);

const exact = byPath.select((t) => ({
  language: t.module.language,
  file: t.module.file,
  name: t.module.full_path,
  root: literal(''),
  rank: literal(0),
}));
const withoutEnding = byPath.select((t) => ({
  language: t.module.language,
  file: t.module.file,
  name: t.module.stem_path,
  root: literal(''),
  rank: literal(1),
}));
const folder = byPath.select((t) => ({
  language: t.module.language,
  file: t.module.file,
  name: t.module.path,
  root: literal(''),
  rank: literal(2),
}));

export default relateRule({
  id: 'module-names',
  family: 'module',
  title: 'Names under which modules can be imported',
  why: 'A dotted name may count from any folder above the module; a path may leave out the ending or the index file.',
  logic: 'module_name(f, name, root) :- module(f), name = path below root.',
  output: moduleName,
  relation: union(dotted, exact, withoutEnding, folder),
  examples: [
    {
      title: 'A dotted name may count from a folder above',
      files: { 'src/parts/__init__.py': '', 'src/parts/a.py': '', 't/b.py': 'import parts.a\n' },
      edges: ['t/b.py IMPORTS src/parts/a.py', 't/b.py IMPORTS src/parts/__init__.py'],
    },
    {
      title: 'A folder is named by its index file',
      files: { 'p/index.ts': '', 'a.ts': "import './p';\n" },
      edges: ['a.ts IMPORTS p/index.ts'],
    },
    {
      title: 'Part of a folder name is no module name',
      files: { 'outermost/a.py': '', 'b.py': 'import most.a\n' },
      edges: ['b.py IMPORTS ?most.a (external)'],
    },
  ],
});
