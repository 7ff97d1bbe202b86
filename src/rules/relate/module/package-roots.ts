import { languageFeature, languageName } from '../../../model/tables/extraction.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, fixpoint } from '../../../relation/combine.ts';
import { equal, literal, notEqual, regexReplace, textLength } from '../../../relation/expressions.ts';
import { argMin } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { parsedModule } from './parsed-module.ts';

const packageFolders = distinct(
  from('module', parsedModule)
    .join('stem', languageName, (t) => [
      equal(t.module.language, t.stem.language),
      equal(t.module.stem, t.stem.name),
      equal(t.stem.role, literal('package_stem')),
    ])
    .select((t) => ({ language: t.module.language, directory: t.module.directory })),
);

const climb = fixpoint(
  'climb',
  distinct(
    from('module', parsedModule)
      .whereExists('dotted', languageFeature, (t) => [
        equal(t.module.language, t.dotted.language),
        equal(t.dotted.feature, literal('dotted-modules')),
      ])
      .select((t) => ({ language: t.module.language, directory: t.module.directory, root: t.module.directory })),
  ),
  (self) =>
    from('at', self)
      .join('package', packageFolders, (t) => [
        equal(t.at.language, t.package.language),
        equal(t.at.root, t.package.directory),
      ])
      .where((t) => [notEqual(t.at.root, literal(''))])
      .select((t) => ({
        language: t.at.language,
        directory: t.at.directory,
        root: regexReplace(t.at.root, '[^/]+/$', ''),
      })),
);

export default relateRule({
  id: 'package-roots',
  family: 'module',
  title: 'Folders module names count from',
  why: 'A folder with a package file belongs to a package; names count from the first folder above that does not.',
  logic: 'package_root(d, r) :- r is the nearest folder at or above d that is no package.',
  output: relationTables.packageRoot,
  relation: from('climb', climb).groupBy(
    (t) => ({ language: t.climb.language, directory: t.climb.directory }),
    (t) => ({ root: argMin(t.climb.root, textLength(t.climb.root)) }),
  ),
  examples: [
    {
      title: 'Names count from the folder above the package',
      files: { 'lib/p/__init__.py': '', 'lib/p/a.py': 'import p.b\n', 'lib/p/b.py': '' },
      edges: ['lib/p/a.py IMPORTS lib/p/__init__.py', 'lib/p/a.py IMPORTS lib/p/b.py'],
    },
    {
      title: 'Not from inside the package',
      files: {
        'lib/p/__init__.py': '',
        'lib/p/q/__init__.py': '',
        'lib/p/q/a.py': 'import inside\n',
        'lib/p/inside.py': '',
      },
      edges: ['lib/p/q/a.py IMPORTS ?inside (external)'],
    },
  ],
});
