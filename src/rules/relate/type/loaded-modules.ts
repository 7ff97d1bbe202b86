import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { typedLanguage } from './typed-language.ts';

/** Expressions that load a module of the workspace. */
export const loadedModules = from('import', factTables.import)
  .where((t) => equal(t.import.kind, literal('dynamic')))
  .whereExists('typed', typedLanguage, (t) => [equal(t.import.language, t.typed.language)])
  .join('module', relationTables.importModule, (t) => [
    equal(t.import.file, t.module.file),
    equal(t.import.node, t.module.node),
    equal(t.module.part, literal('module')),
  ])
  .select((t) => ({ file: t.import.file, node: t.import.node, module: t.module.target }));
