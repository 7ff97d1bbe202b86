import { languageFeature, languageName } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import {
  add,
  choose,
  coalesce,
  equal,
  isNotNull,
  literal,
  regexReplace,
  replace,
  substring,
  textLength,
} from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { parsedModule } from './parsed-module.ts';

const stems = from('name', languageName)
  .where((t) => [equal(t.name.role, literal('package_stem'))])
  .select((t) => ({ language: t.name.language, stem: t.name.name }));

const paths = from('module', parsedModule)
  .leftJoin('stem', stems, (t) => [equal(t.module.language, t.stem.language), equal(t.module.stem, t.stem.stem)])
  .select((t) => ({
    language: t.module.language,
    file: t.module.file,
    directory: t.module.directory,
    is_package: isNotNull(t.stem.stem),
    path: choose([[isNotNull(t.stem.stem), regexReplace(t.module.directory, '/$', '')]], t.module.path),
  }));

export default relateRule({
  id: 'modules',
  family: 'module',
  title: 'Files as modules',
  why: 'The canonical name of a module counts from the folder above its topmost package, or is its path.',
  logic: 'module(f, name) :- file(f, path), package_root(directory(path), root), name = path without root and ending.',
  output: factTables.module,
  relation: from('path', paths)
    .leftJoin('root', relationTables.packageRoot, (t) => [
      equal(t.path.language, t.root.language),
      equal(t.path.directory, t.root.directory),
    ])
    .leftJoin('dotted', languageFeature, (t) => [
      equal(t.path.language, t.dotted.language),
      equal(t.dotted.feature, literal('dotted-modules')),
    ])
    .select((t) => {
      const root = coalesce(t.root.root, literal(''));
      const counted = substring(t.path.path, add(textLength(root), literal(1)));
      return {
        language: t.path.language,
        file: t.path.file,
        directory: t.path.directory,
        name: choose([[isNotNull(t.dotted.feature), replace(counted, literal('/'), literal('.'))]], t.path.path),
        root,
        is_package: t.path.is_package,
      };
    }),
  examples: [
    {
      title: 'A package stands for its folder',
      files: { 'p/__init__.py': 'def f(): ...\n', 'a.py': 'import p\np.f()\n' },
      edges: ['a.py CALLS p/__init__.py:f'],
    },
    {
      title: 'A file beside it does not',
      files: { 'beside/other.py': 'def f(): ...\n', 'a.py': 'import beside\nbeside.f()\n' },
      edges: ['a.py CALLS ?beside.f (external)'],
    },
  ],
});
