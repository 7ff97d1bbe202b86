import { fileTable, languageFeature } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { distinct, union } from '../../../relation/combine.ts';
import type { Value } from '../../../relation/expression.ts';
import { equal, literal, oneOf, regexReplace, startsWith } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';

const { moduleAlias, moduleName } = factTables;

/** Languages that describe what files of others offer. */
export const describing = from('feature', languageFeature)
  .where((t) => equal(t.feature.feature, literal('overload-signatures')))
  .select((t) => ({ language: t.feature.language }));
export const isDeclaration = (path: Value<'text'>) =>
  oneOf(regexReplace(path, '^.*(\\.d\\.[cm]?ts)$', '\\1'), literal('.d.ts'), literal('.d.cts'), literal('.d.mts'));

/** The letter before the kind of file in the ending of a script or a description: those of one letter belong together. */
const endingLetter = (path: Value<'text'>) => regexReplace(path, '^.*\\.([cm]?)[jt]s[a-z]?$', '\\1');

const named = from('name', moduleName)
  .where((t) => equal(t.name.root, literal('')))
  .join('file', fileTable, (t) => equal(t.name.file, t.file.file));
const descriptions = named
  .where((t) => isDeclaration(t.file.path))
  .whereExists('describing', describing, (t) => equal(t.name.language, t.describing.language))
  .select((t) => ({ file: t.name.file, name: t.name.name, rank: t.name.rank, letter: endingLetter(t.file.path) }));
const scripts = named
  .whereExists('path', languageFeature, (t) => [
    equal(t.name.language, t.path.language),
    equal(t.path.feature, literal('path-modules')),
  ])
  .whereNone('describing', describing, (t) => equal(t.name.language, t.describing.language))
  .select((t) => ({ file: t.name.file, name: t.name.name, rank: t.name.rank, letter: endingLetter(t.file.path) }));

/** Entries of packages, by the path of their folder. */
const entries = from('alias', moduleAlias)
  .where((t) => startsWith(t.alias.prefix, literal('./')))
  .select((t) => ({ folder: t.alias.prefix, name: t.alias.target }));

/** Scripts with a file that declares what they offer: one with their name beside them, or one the package names. */
export const describedModules = distinct(
  union(
    from('script', scripts)
      .where((t) => equal(t.script.rank, literal(1)))
      .join('description', descriptions, (t) => [
        equal(t.script.name, t.description.name),
        equal(t.description.rank, literal(1)),
        equal(t.script.letter, t.description.letter),
      ])
      .select((t) => ({ file: t.script.file, description: t.description.file })),
    from('entry', entries)
      .join('script', scripts, (t) => equal(t.entry.name, t.script.name))
      .join('other', entries, (t) => equal(t.entry.folder, t.other.folder))
      .join('description', descriptions, (t) => equal(t.other.name, t.description.name))
      .select((t) => ({ file: t.script.file, description: t.description.file })),
  ),
);
