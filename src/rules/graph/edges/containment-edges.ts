import { fileTable } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { graphTables } from '../../../model/tables/graph.ts';
import { union } from '../../../relation/combine.ts';
import { equal, literal, notEqual, regexReplace } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { graphRule } from '../../rule.ts';
import { certainEdge } from './edge-columns.ts';

const { definition, module } = factTables;
const entity = (kind: string) =>
  from('entity', graphTables.entity)
    .where((t) => equal(t.entity.kind, literal(kind)))
    .select((t) => ({ entity: t.entity.entity, name: t.entity.name }));

const definitions = from('at', definition).select((t) =>
  certainEdge(
    'CONTAINS',
    'containment-edges',
    { file: t.at.file, node: t.at.container },
    { file: t.at.file, node: t.at.node },
    t.at.node,
  ),
);
const modules = from('module', module)
  .join('file', fileTable, (t) => [equal(t.module.file, t.file.file)])
  .join('entity', entity('FILE'), (t) => [equal(t.file.path, t.entity.name)])
  .select((t) =>
    certainEdge(
      'CONTAINS',
      'containment-edges',
      { file: literal(-1), node: t.entity.entity },
      { file: t.module.file, node: literal(0) },
      literal(-1),
    ),
  );
const files = from('file', entity('FILE'))
  .join('folder', entity('FOLDER'), (t) => [equal(regexReplace(t.file.name, '[^/]*$', ''), t.folder.name)])
  .select((t) =>
    certainEdge(
      'CONTAINS',
      'containment-edges',
      { file: literal(-1), node: t.folder.entity },
      { file: literal(-1), node: t.file.entity },
      literal(-1),
    ),
  );
const folders = from('inner', entity('FOLDER'))
  .where((t) => notEqual(t.inner.name, literal('')))
  .join('outer', entity('FOLDER'), (t) => [equal(regexReplace(t.inner.name, '[^/]+/$', ''), t.outer.name)])
  .select((t) =>
    certainEdge(
      'CONTAINS',
      'containment-edges',
      { file: literal(-1), node: t.outer.entity },
      { file: literal(-1), node: t.inner.entity },
      literal(-1),
    ),
  );

export default graphRule({
  id: 'containment-edges',
  family: 'edges',
  title: 'Folders, files, modules and definitions contain each other',
  why: 'A definition lies in the innermost definition around it, or in its module; a module in its file, a file in its folder.',
  logic: 'contains(c, d) :- definition(d, container: c); file(f) contains module(f); folder(d) contains file(f).',
  output: graphTables.edge,
  relation: union(definitions, files, modules, folders),
});
