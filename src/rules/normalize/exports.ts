import { factTables } from '../../model/tables/facts.ts';
import { matchTables } from '../../model/tables/matches.ts';
import { coalesce, equal, isNull, literal, notEqual } from '../../relation/expressions.ts';
import { descending } from '../../relation/measures.ts';
import { from } from '../../relation/query.ts';
import { normalizeRule } from '../rule.ts';
import { keptNodes } from './kept-nodes.ts';

/** A default export is no export of the whole, whose pattern it fits, too. */
const defaults = from('match', matchTables.export)
  .where((t) => equal(t.match.kind, literal('default')))
  .select((t) => ({ file: t.match.file, value: t.match.value }));

/** An assignment gives the value it is given itself. */
const handedOn = from('match', matchTables.assignment)
  .where((t) => equal(t.match.kind, literal('plain')))
  .select((t) => ({ file: t.match.file, node: t.match.node, value: t.match.value }));

export default normalizeRule({
  id: 'exports',
  family: 'import',
  title: 'Exported names',
  why: 'Each exported name is one row, with the name others see and where it comes from.',
  logic: 'export(f, n, name, exported, module) :- match_export(f, n, name, exported, module).',
  output: factTables.export,
  relation: from('match', matchTables.export)
    .where((t) => notEqual(t.match.kind, literal('rebound')))
    .leftJoin('default', defaults, (t) => [
      equal(t.match.file, t.default.file),
      equal(t.match.value, t.default.value),
      equal(t.match.kind, literal('object')),
    ])
    .where((t) => isNull(t.default.file))
    .best((t) => ({
      by: [t.match.file, t.match.node, t.match.kind],
      order: [
        descending(t.match.exported),
        descending(t.match.name),
        descending(t.match.value),
        descending(t.match.module),
      ],
    }))
    .leftJoin('name', keptNodes(matchTables.export, 'name'), (t) => [
      equal(t.match.file, t.name.file),
      equal(t.match.name, t.name.node),
    ])
    .leftJoin('exported', keptNodes(matchTables.export, 'exported'), (t) => [
      equal(t.match.file, t.exported.file),
      equal(t.match.exported, t.exported.node),
    ])
    .leftJoin('module', keptNodes(matchTables.export, 'module'), (t) => [
      equal(t.match.file, t.module.file),
      equal(t.match.module, t.module.node),
    ])
    .leftJoin('given', handedOn, (t) => [equal(t.match.file, t.given.file), equal(t.match.value, t.given.node)])
    .leftJoin('last', handedOn, (t) => [equal(t.given.file, t.last.file), equal(t.given.value, t.last.node)])
    .select((t) => ({
      language: t.match.language,
      file: t.match.file,
      node: t.match.node,
      kind: t.match.kind,
      name: coalesce(t.name.token, literal(-1)),
      name_node: coalesce(t.match.name, literal(-1)),
      exported: coalesce(t.exported.token, t.name.token, literal(-1)),
      exported_node: coalesce(t.exported.node, literal(-1)),
      module: coalesce(t.module.token, literal(-1)),
      value: coalesce(t.last.value, t.given.value, t.match.value, literal(-1)),
    })),
});
