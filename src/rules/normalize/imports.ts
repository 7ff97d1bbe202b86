import { syntaxNode } from '../../model/tables/extraction.ts';
import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { distinct, union } from '../../relation/combine.ts';
import { coalesce, concat, equal, isNotNull, literal, missing } from '../../relation/expressions.ts';
import { ascending, descending } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';
import { keptNodes } from './kept-nodes.ts';

const imported = from('match', matchTables.import)
  .best((t) => ({
    by: [t.match.file, t.match.node],
    order: [descending(t.match.local), descending(t.match.name), ascending(t.match.kind), ascending(t.match.module)],
  }))
  .select((t) => ({ ...t.match }));

/** An export of another module's names imports them, too. */
const exported = from('match', matchTables.export)
  .where((t) => isNotNull(t.match.module))
  .best((t) => ({
    by: [t.match.file, t.match.node],
    order: [descending(t.match.name), ascending(t.match.kind), ascending(t.match.module)],
  }))
  .select((t) => ({
    language: t.match.language,
    file: t.match.file,
    node: t.match.node,
    kind: concat(literal('export_'), t.match.kind),
    module: t.match.module,
    name: t.match.name,
    local: missing('integer'),
  }));

const importedNames = distinct(union(keptNodes(matchTables.import, 'name'), keptNodes(matchTables.export, 'name')));

export default normalizeRule({
  id: 'imports',
  family: 'import',
  title: 'Imported names and modules',
  why: 'Each imported name is one row, with the module it comes from and the name it gets here.',
  logic: 'import(f, n, module, name, local) :- match_import(f, n, module, name, local).',
  output: factTables.import,
  relation: from('match', union(imported, exported))
    .join('module', syntaxNode, (t) => [equal(t.match.file, t.module.file), equal(t.match.module, t.module.node)])
    .leftJoin('name', importedNames, (t) => [equal(t.match.file, t.name.file), equal(t.match.name, t.name.node)])
    .select((t) => ({
      language: t.match.language,
      file: t.match.file,
      node: t.match.node,
      kind: t.match.kind,
      module: t.module.token,
      module_node: t.module.node,
      name: coalesce(t.name.token, literal(-1)),
      name_node: coalesce(t.match.name, literal(-1)),
      local: coalesce(t.match.local, literal(-1)),
    })),
});
