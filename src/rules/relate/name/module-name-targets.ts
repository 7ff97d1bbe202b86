import { kindRole, syntaxNode } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import {
  equal,
  listJoin,
  listLength,
  listPrefix,
  literal,
  notEqual,
  split,
  subtract,
} from '../../../relation/expressions.ts';
import { max } from '../../../relation/measures.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { importedAgain } from './imported-again.ts';

const { import: imported, module } = factTables;

const found = distinct(
  from('import', imported)
    .join('module', relationTables.importModule, (t) => [
      equal(t.import.file, t.module.file),
      equal(t.import.node, t.module.node),
      equal(t.module.part, literal('module')),
    ])
    .select((t) => ({
      language: t.import.language,
      file: t.import.file,
      node: t.import.module_node,
      target: t.module.target,
    })),
);

const identifiers = from('node', syntaxNode)
  .whereExists('role', kindRole, (t) => [
    equal(t.node.language, t.role.language),
    equal(t.node.kind, t.role.kind),
    equal(t.role.role, literal('identifier')),
  ])
  .select((t) => ({ file: t.node.file, node: t.node.node, parent: t.node.parent, position: t.node.position }));
/** The names a dotted module name consists of; after leading dots they stand one level further down. */
const parts = union(
  from('name', found)
    .join('part', identifiers, (t) => [equal(t.name.file, t.part.file), equal(t.name.node, t.part.parent)])
    .select((t) => ({ ...t.name, part: t.part.node, position: t.part.position })),
  from('name', found)
    .join('inner', syntaxNode, (t) => [equal(t.name.file, t.inner.file), equal(t.name.node, t.inner.parent)])
    .join('part', identifiers, (t) => [equal(t.inner.file, t.part.file), equal(t.inner.node, t.part.parent)])
    .select((t) => ({ ...t.name, part: t.part.node, position: t.part.position })),
);
/** A name that an import binds is what it binds, unless it is bound already. */
const bound = from('local', imported)
  .whereNone('again', importedAgain, (t) => [
    equal(t.local.file, t.again.file),
    equal(t.local.node, t.again.node),
    equal(t.again.kind, literal('module_root')),
  ])
  .select((t) => ({ file: t.local.file, local: t.local.local }));
const names = from('name', parts)
  .whereNone('local', bound, (t) => [equal(t.name.file, t.local.file), equal(t.name.part, t.local.local)])
  .select((t) => ({ ...t.name }));
const lengths = from('name', names).groupBy(
  (t) => ({ file: t.name.file, node: t.name.node }),
  (t) => ({ last: max(t.name.position) }),
);

const whole = from('name', found)
  .whereNone('part', lengths, (t) => [equal(t.name.file, t.part.file), equal(t.name.node, t.part.node)])
  .select((t) => ({ language: t.name.language, file: t.name.file, node: t.name.node, target: t.name.target }));
const last = from('name', names)
  .join('length', lengths, (t) => [
    equal(t.name.file, t.length.file),
    equal(t.name.node, t.length.node),
    equal(t.name.position, t.length.last),
  ])
  .select((t) => ({ language: t.name.language, file: t.name.file, node: t.name.part, target: t.name.target }));
/** A name before the last one is that of a package around the module. */
const packages = from('name', names)
  .join('length', lengths, (t) => [equal(t.name.file, t.length.file), equal(t.name.node, t.length.node)])
  .where((t) => notEqual(t.name.position, t.length.last))
  .join('module', module, (t) => equal(t.name.target, t.module.file))
  .select((t) => {
    const parts = split(t.module.name, literal('.'));
    return {
      language: t.name.language,
      file: t.name.file,
      node: t.name.part,
      name: listJoin(
        listPrefix(parts, subtract(listLength(parts), subtract(t.length.last, t.name.position))),
        literal('.'),
      ),
      root: t.module.root,
    };
  });
const inPackages = from('name', packages)
  .join('package', module, (t) => [
    equal(t.name.language, t.package.language),
    equal(t.name.name, t.package.name),
    equal(t.name.root, t.package.root),
  ])
  .select((t) => ({ language: t.name.language, file: t.name.file, node: t.name.node, target: t.package.file }));

export default relateRule({
  id: 'module-name-targets',
  family: 'name',
  title: 'Module names refer to modules',
  why: 'The module name in an import refers to the module it means; of a dotted name the last part does, and the parts before it refer to the packages around.',
  logic: 'reference_target(n, g) :- import(i, module_node: n), import_module(i, g).',
  output: relationTables.referenceTarget,
  relation: from('found', distinct(union(whole, last, inPackages))).select((t) => ({
    language: t.found.language,
    file: t.found.file,
    node: t.found.node,
    target_file: t.found.target,
    target_node: literal(0),
    rule: literal('module-name-targets'),
  })),
  examples: [
    {
      title: 'The module in an import refers to the module',
      files: { 'a.py': '', 'b.py': 'import a\n' },
      edges: ['b.py:1 a REFERS_TO a.py'],
    },
    {
      title: 'The parts of a dotted name',
      files: { 'p/__init__.py': '', 'p/q.py': 'x = 1\n', 'b.py': 'from p.q import x\n' },
      edges: ['b.py:1 p REFERS_TO p/__init__.py', 'b.py:1 q REFERS_TO p/q.py'],
    },
    { title: 'A module outside the workspace', files: { 'b.py': 'import os\n' }, edges: [] },
  ],
});
