import { token } from '../../../model/tables/extraction.ts';
import { factTables } from '../../../model/tables/facts.ts';
import { relationTables } from '../../../model/tables/relations.ts';
import { distinct, union } from '../../../relation/combine.ts';
import { choose, coalesce, equal, greaterEqual, literal, notEqual } from '../../../relation/expressions.ts';
import { from } from '../../../relation/query.ts';
import { relateRule } from '../../rule.ts';
import { defaultToken } from '../import/default-token.ts';
import { foundTargets } from './found-targets.ts';
import { importedAgain } from './imported-again.ts';
import { importedEntities } from './imported-entities.ts';

const { import: imported } = factTables;
const { importModule, moduleMember, referenceTarget, symbolTarget } = relationTables;

/** Names that stand in an import or re-export beside the name they get here, or that are bound already. */
const names = from(
  'import',
  union(
    from('import', imported)
      .where((t) => [greaterEqual(t.import.name_node, literal(0)), notEqual(t.import.name_node, t.import.local)])
      .select((t) => ({ ...t.import })),
    from('import', importedAgain)
      .where((t) => equal(t.import.name_node, t.import.local))
      .select((t) => ({ ...t.import })),
  ),
)
  .join('module', importModule, (t) => [equal(t.import.file, t.module.file), equal(t.import.node, t.module.node)])
  .leftJoin('text', token, (t) => equal(t.import.name, t.text.token))
  .select((t) => ({
    language: t.import.language,
    file: t.import.file,
    node: t.import.name_node,
    part: t.module.part,
    target: t.module.target,
    token: choose(
      [[equal(coalesce(t.text.text, literal('')), literal('default')), literal(defaultToken)]],
      t.import.name,
    ),
  }));

const members = from('name', names)
  .where((t) => equal(t.name.part, literal('module')))
  .join('member', moduleMember, (t) => [equal(t.name.target, t.member.file), equal(t.name.token, t.member.token)])
  .leftJoin('import', symbolTarget, (t) => [
    equal(t.member.target_file, t.import.file),
    equal(t.member.target_node, t.import.symbol),
  ])
  .select((t) => ({
    language: t.name.language,
    file: t.name.file,
    node: t.name.node,
    target_file: coalesce(t.import.target_file, t.member.target_file),
    target_node: coalesce(t.import.target_node, t.member.target_node),
  }));

const submodules = from('name', names)
  .where((t) => equal(t.name.part, literal('submodule')))
  .whereNone('member', moduleMember, (t) => [equal(t.name.target, t.member.file), equal(t.name.token, t.member.token)])
  .select((t) => ({
    language: t.name.language,
    file: t.name.file,
    node: t.name.node,
    target_file: t.name.target,
    target_node: literal(0),
  }));

export default relateRule({
  id: 'imported-name-targets',
  family: 'name',
  title: 'Names inside imports refer to what is imported',
  why: 'The name taken out of a module refers to what the module offers under it, followed through its imports.',
  logic: 'reference_target(n, y) :- import(i, name: n), import_module(i, g), module_member(g, n, y).',
  output: referenceTarget,
  relation: foundTargets(distinct(union(members, submodules)), 'imported-name-targets', importedEntities),
  examples: [
    {
      title: 'The name in an import refers to what it imports',
      files: { 'a.py': 'def f(): ...\n', 'b.py': 'from a import f as g\n' },
      edges: ['b.py:1 a REFERS_TO a.py', 'b.py:1 f REFERS_TO a.py:f'],
    },
    {
      title: 'A name that is imported twice',
      files: { 'a.py': 'def f(): ...\n', 'b.py': 'from a import f\ntry:\n    from a import f\nexcept: ...\n' },
      edges: ['b.py:1 a REFERS_TO a.py', 'b.py:3 a REFERS_TO a.py', 'b.py:3 f REFERS_TO a.py:f'],
    },
    {
      title: 'A name the module does not bind',
      files: { 'a.py': '', 'b.py': 'from a import f as g\n' },
      edges: ['b.py:1 a REFERS_TO a.py'],
    },
  ],
});
