import { factTables } from '../../../model/tables/facts.ts';
import { pointsToTables } from '../../../model/tables/points-to.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { union } from '../../../relation/combine.ts';
import { equal, greaterEqual, isNotNull, literal } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { givenWholes } from '../import/given-wholes.ts';
import { constraint, none, output } from './constraint.ts';

const { moduleMember, symbolTarget } = relationTables;

const modules = from('module', factTables.module).select((t) =>
  constraint('module', { file: t.module.file, node: literal(0) }, { file: t.module.file, node: literal(0) }),
);

const members = from('member', moduleMember)
  .where((t) => greaterEqual(t.member.target_node, literal(0)))
  .select((t) =>
    constraint(
      'member',
      { file: t.member.target_file, node: t.member.target_node },
      { file: t.member.file, node: literal(0) },
      literal(0),
      t.member.token,
    ),
  );

const defaults = from('export', givenWholes)
  .where((t) => equal(t.export.kind, literal('default')))
  .select((t) =>
    constraint('flow', { file: t.export.file, node: t.export.value }, { file: t.export.file, node: t.export.node }),
  );

const imports = from('import', symbolTarget)
  .where((t) => greaterEqual(t.import.target_node, literal(0)))
  .select((t) =>
    constraint(
      'flow',
      { file: t.import.target_file, node: t.import.target_node },
      { file: t.import.file, node: t.import.symbol },
    ),
  );

const outside = from('import', symbolTarget)
  .where((t) => isNotNull(t.import.external))
  .whereNone('native', pointsToTables.nativeValue, (t) => [
    equal(t.import.file, t.native.file),
    equal(t.import.symbol, t.native.node),
  ])
  .select((t) => constraint('unknown', none, { file: t.import.file, node: t.import.symbol }));

export default relateRule({
  id: 'module-constraints',
  family: 'points',
  title: 'Imported names hold what the module offers',
  why: 'A module offers its names; an import makes what one of them holds known under another name.',
  logic: 'member(y, m, t) :- module_member(m, t, y). flow(y, i) :- symbol_target(i, y).',
  output,
  relation: union(modules, members, defaults, imports, outside),
  examples: [
    {
      title: 'A variable of another module',
      files: { 'a.py': 'def f(): ...\ng = [f]\n', 'b.py': 'from a import g\ng[0]()\n' },
      edges: ['b.py CALLS a.py:f'],
    },
    {
      title: 'A variable from outside',
      files: { 'a.py': 'def f(): ...\ng = [f]\n', 'b.py': 'from x import g\ng[0]()\n' },
      edges: ['b.py CALLS ? (dynamic)'],
    },
  ],
});
