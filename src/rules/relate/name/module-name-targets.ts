import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct } from '../../../relation/combine.ts';
import { equal, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';

export default relateRule({
  id: 'module-name-targets',
  family: 'name',
  title: 'Module names refer to modules',
  why: 'The module name in an import refers to the module it means.',
  logic: 'reference_target(n, g) :- import(i, module_node: n), import_module(i, g).',
  output: relationTables.referenceTarget,
  relation: distinct(
    from('import', factTables.import)
      .join('module', relationTables.importModule, (t) => [
        equal(t.import.file, t.module.file),
        equal(t.import.node, t.module.node),
        equal(t.module.part, literal('module')),
      ])
      .select((t) => ({
        language: t.import.language,
        file: t.import.file,
        node: t.import.module_node,
        target_file: t.module.target,
        target_node: literal(0),
        rule: literal('module-name-targets'),
      })),
  ),
  examples: [
    {
      title: 'The module in an import refers to the module',
      files: { 'a.py': '', 'b.py': 'import a\n' },
      edges: ['b.py:1 a REFERS_TO a.py'],
    },
    { title: 'A module outside the workspace', files: { 'b.py': 'import os\n' }, edges: [] },
  ],
});
