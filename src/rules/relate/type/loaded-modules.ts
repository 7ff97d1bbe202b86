import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { describedImports } from '../import/described-imports.ts';
import { typedLanguage } from './typed-language.ts';

/** Expressions that load a module. */
const loads = from('import', factTables.import)
  .where((t) => equal(t.import.kind, literal('dynamic')))
  .whereExists('typed', typedLanguage, (t) => [equal(t.import.language, t.typed.language)])
  .join('module', relationTables.importModule, (t) => [
    equal(t.import.file, t.module.file),
    equal(t.import.node, t.module.node),
    equal(t.module.part, literal('module')),
  ])
  .select((t) => ({ file: t.import.file, node: t.import.node, module: t.module.target }));

/** Whole scripts of which another file declares what they offer: they are what it says. */
const described = from('import', describedImports).where((t) => t.import.is_whole);

/** Expressions that are a module of the workspace, where types say what it has. */
export const loadedModules = distinct(
  union(
    loads,
    described.select((t) => ({ file: t.import.file, node: t.import.node, module: t.import.description })),
  ),
);
